//! What has just happened, over the bottom rows until the next key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::Screen;
use crate::text::{fit, wrap};

pub(super) fn draw(screen: &Screen, frame: Rect, buffer: &mut Buffer) {
    if screen.notice.is_empty() {
        return;
    }
    let lines = wrap(&screen.notice, frame.width.into(), 0, 0);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(frame.height);
    for (line, y) in lines.iter().zip(frame.bottom() - height..frame.bottom()) {
        buffer.set_string(frame.x, y, fit(line, frame.width.into()), Style::new().add_modifier(Modifier::BOLD));
    }
}
