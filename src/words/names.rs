//! What the closed lists of the data are called.

use super::Words;
use crate::dataset::{Check, Factor, Grade};
use crate::engine::Status;

impl Words<'_> {
    /// How good evidence is.
    #[must_use]
    pub fn grade(self, grade: Grade) -> &'static str {
        match grade {
            Grade::Official => self.grade_official(),
            Grade::Press => self.grade_press(),
            Grade::Community => self.grade_community(),
            Grade::Derived => self.grade_derived(),
            Grade::Contested => self.grade_contested(),
        }
    }

    /// What became of a claim.
    #[must_use]
    pub fn check(self, check: Check) -> &'static str {
        match check {
            Check::Supported => self.check_supported(),
            Check::Contradicted => self.check_contradicted(),
            Check::Outdated => self.check_outdated(),
            Check::Unverified => self.check_unverified(),
        }
    }

    /// Whether a need is met.
    #[must_use]
    pub fn status(self, status: Status) -> &'static str {
        match status {
            Status::Met => self.status_met(),
            Status::NotMet => self.status_not_met(),
            Status::Unknown => self.status_unknown(),
        }
    }

    /// What a need is about.
    #[must_use]
    pub fn factor(self, factor: Factor) -> &'static str {
        match factor {
            Factor::Card => self.factor_card(),
            Factor::Policy => self.factor_policy(),
            Factor::Technical => self.factor_technical(),
            Factor::Bank => self.factor_bank(),
            Factor::Network => self.factor_network(),
            Factor::Market => self.factor_market(),
            Factor::Account => self.factor_account(),
            Factor::Identity => self.factor_identity(),
        }
    }
}
