//! A command is a list of named steps, walked in order; the first failure ends it.

use std::time::{Duration, Instant};

use crate::house::House;
use crate::stop::{Outcome, Stop};

/// What the reader sees while it lasts, and what is done.
pub struct Step(pub &'static str, pub fn(&House) -> Outcome);

pub fn walk(house: &House, steps: &[Step]) -> Outcome {
    for (done, Step(title, act)) in steps.iter().enumerate() {
        println!("[{}/{}] {title} …", done + 1, steps.len());
        let begun = Instant::now();
        act(house).map_err(|stop| Stop {
            sentence: format!("Dừng ở bước {} ({title}). {}", done + 1, stop.sentence),
            code: stop.code,
        })?;
        println!("      xong, {}", in_words(begun.elapsed()));
    }
    Ok(())
}

fn in_words(time: Duration) -> String {
    match time.as_secs() {
        0 => format!("{} mili giây", time.as_millis()),
        seconds @ 1..60 => format!("{seconds} giây"),
        seconds => format!("{} phút {} giây", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nowhere() -> House {
        House {
            root: "/nowhere".into(),
            target: "/nowhere/target".into(),
        }
    }

    #[test]
    fn the_first_failing_step_ends_the_walk_and_names_itself() {
        let steps = [
            Step("một", |_| Ok(())),
            Step("hai", |_| Err(Stop::missing("Thiếu giấy."))),
            Step("ba", |_| panic!("a step after the failure was taken")),
        ];
        let stop = walk(&nowhere(), &steps).unwrap_err();
        assert_eq!(stop.sentence, "Dừng ở bước 2 (hai). Thiếu giấy.");
        assert_eq!(stop.code, 3);
    }

    #[test]
    fn times_are_said_in_the_largest_fitting_unit() {
        assert_eq!(in_words(Duration::from_millis(999)), "999 mili giây");
        assert_eq!(in_words(Duration::from_secs(59)), "59 giây");
        assert_eq!(in_words(Duration::from_secs(125)), "2 phút 5 giây");
    }
}
