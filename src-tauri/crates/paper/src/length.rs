use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// A length on paper, in thousandths of a point (1 pt = 1/72 inch).
///
/// Integers, so that two machines always agree on where a line breaks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Length(i32);

impl Length {
    pub const ZERO: Length = Length(0);

    /// From thousandths of a point.
    pub const fn milli_pt(value: i32) -> Length {
        Length(value)
    }

    /// From points, rounded to the nearest thousandth.
    pub const fn pt(value: f64) -> Length {
        Length(round(value * 1000.0))
    }

    /// From millimetres, rounded to the nearest thousandth of a point.
    pub const fn mm(value: f64) -> Length {
        Length(round(value * 72_000.0 / 25.4))
    }

    pub const fn to_milli_pt(self) -> i32 {
        self.0
    }

    pub fn to_pt(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    pub fn to_mm(self) -> f64 {
        f64::from(self.0) * 25.4 / 72_000.0
    }

    /// This length times `factor`, rounded to the nearest thousandth of a point.
    pub fn scaled(self, factor: f64) -> Length {
        Length(round(f64::from(self.0) * factor))
    }
}

const fn round(value: f64) -> i32 {
    (if value < 0.0 {
        value - 0.5
    } else {
        value + 0.5
    }) as i32
}

impl fmt::Debug for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}pt", self.to_pt())
    }
}

impl Add for Length {
    type Output = Length;
    fn add(self, other: Length) -> Length {
        Length(self.0 + other.0)
    }
}

impl Sub for Length {
    type Output = Length;
    fn sub(self, other: Length) -> Length {
        Length(self.0 - other.0)
    }
}

impl Neg for Length {
    type Output = Length;
    fn neg(self) -> Length {
        Length(-self.0)
    }
}

impl Mul<i32> for Length {
    type Output = Length;
    fn mul(self, times: i32) -> Length {
        Length(self.0 * times)
    }
}

impl Div<i32> for Length {
    type Output = Length;
    fn div(self, by: i32) -> Length {
        Length(self.0 / by)
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Length) {
        self.0 += other.0;
    }
}

impl SubAssign for Length {
    fn sub_assign(&mut self, other: Length) {
        self.0 -= other.0;
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Length>>(lengths: I) -> Length {
        lengths.fold(Length::ZERO, Add::add)
    }
}

/// A place on a page, measured from its top left corner, y downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Point {
    pub x: Length,
    pub y: Length,
}

/// Width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Size {
    pub width: Length,
    pub height: Length,
}

impl Size {
    /// Khổ giấy A4, portrait.
    pub const A4: Size = Size {
        width: Length::mm(210.0),
        height: Length::mm(297.0),
    };

    /// Khổ giấy A3, portrait.
    pub const A3: Size = Size {
        width: Length::mm(297.0),
        height: Length::mm(420.0),
    };

    /// The same sheet turned by a quarter.
    pub fn turned(self) -> Size {
        Size {
            width: self.height,
            height: self.width,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a4_is_the_sheet_of_iso_216() {
        assert_eq!(Size::A4.width.to_milli_pt(), 595_276);
        assert_eq!(Size::A4.height.to_milli_pt(), 841_890);
    }

    #[test]
    fn negative_lengths_round_away_from_zero_like_positive_ones() {
        assert_eq!(Length::pt(-0.0015), -Length::pt(0.0015));
        assert_eq!(Length::mm(-10.0), -Length::mm(10.0));
    }
}
