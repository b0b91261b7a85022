//! Levels and the verdicts made of them.

/// How far something works. Ordered: `No < Unlikely < Limited < Yes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It does not work.
    No,
    /// It hardly ever works.
    Unlikely,
    /// It works in part; whoever shows it says which part.
    Limited,
    /// It works.
    Yes,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 4] = [Self::No, Self::Unlikely, Self::Limited, Self::Yes];
}

/// The range of levels that is still possible: `worst <= best`.
///
/// Equal ends mean that the answer is decided; otherwise it depends on facts that are not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Verdict {
    /// The level if every unknown turns out badly.
    pub worst: Level,
    /// The level if every unknown turns out well.
    pub best: Level,
}

impl Verdict {
    /// The verdict that is sure to be `level`.
    #[must_use]
    pub const fn decided(level: Level) -> Self {
        Self { worst: level, best: level }
    }

    /// Whether no unknown fact can change it.
    #[must_use]
    pub fn is_decided(self) -> bool {
        self.worst == self.best
    }

    /// The lower of two verdicts, end by end.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        Self { worst: self.worst.min(other.worst), best: self.best.min(other.best) }
    }

    /// The higher of two verdicts, end by end.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self { worst: self.worst.max(other.worst), best: self.best.max(other.best) }
    }

    /// Number of steps between the two ends, 0 to 3.
    #[must_use]
    pub fn width(self) -> u8 {
        self.best as u8 - self.worst as u8
    }

    /// Whether `self` is better than `other`: a higher worst, or the same worst with a higher best.
    #[must_use]
    pub fn raises(self, other: Self) -> bool {
        (self.worst, self.best) > (other.worst, other.best)
    }
}
