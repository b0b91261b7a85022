//! Can this SIM card be bound to WeChat or Alipay, what exactly works, who says so, and what would change the answer?

pub mod dataset;
pub mod engine;
pub mod tui;
