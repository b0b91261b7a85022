//! Whether the program was started with standard output closed.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

static WAS_CLOSED: AtomicBool = AtomicBool::new(false);

// The standard library opens `/dev/null` in its place before `main`, and then every write succeeds: it must be asked for before that.
ctor::declarative::ctor! {
    #[ctor(unsafe)]
    fn look() {
        WAS_CLOSED.store(rustix::io::fcntl_getfd(rustix::stdio::stdout()).is_err(), Relaxed);
    }
}

/// Whether nothing that is written to standard output can ever arrive, as after `>&-` in a shell.
#[must_use]
pub fn was_closed() -> bool {
    WAS_CLOSED.load(Relaxed)
}
