//! A command is a list of named steps, walked in order; the first failure ends it.

use std::time::{Duration, Instant};

use crate::house::House;
use crate::stop::{Outcome, Stop};

pub struct Step {
    pub title: &'static str,
    pub act: fn(&House) -> Outcome,
}

pub fn walk(house: &House, steps: &[Step]) -> Outcome {
    for (done, step) in steps.iter().enumerate() {
        println!("[{}/{}] {} …", done + 1, steps.len(), step.title);
        let begun = Instant::now();
        (step.act)(house).map_err(|stop| Stop {
            sentence: format!(
                "Dừng ở bước {} ({}). {}",
                done + 1,
                step.title,
                stop.sentence
            ),
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
            Step {
                title: "một",
                act: |_| Ok(()),
            },
            Step {
                title: "hai",
                act: |_| Err(Stop::missing("Thiếu giấy.")),
            },
            Step {
                title: "ba",
                act: |_| panic!("a step after the failure was taken"),
            },
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
