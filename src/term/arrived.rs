//! What a wait for the terminal ends with, whatever the system.

use super::app::Event;

/// What has come.
#[derive(Debug, Default)]
pub struct Arrived {
    /// What the user did, in order.
    pub events: Vec<Event>,
    /// What the system asks for.
    pub requests: Vec<Request>,
    /// Whether the terminal takes output again.
    pub has_room: bool,
}

/// What the system asks for, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Request {
    /// End, and die of this signal.
    End(i32),
    /// Stop.
    #[cfg_attr(windows, expect(dead_code, reason = "nothing stops and continues there"))]
    Stop,
    /// Go on after having been stopped.
    #[cfg_attr(windows, expect(dead_code, reason = "nothing stops and continues there"))]
    Continue,
    /// Look at the size again.
    Resize,
}

/// Whether the end is among what is asked for.
pub fn is_end(requests: &[Request]) -> bool {
    requests.iter().any(|request| matches!(request, Request::End(_)))
}
