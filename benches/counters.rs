//! What whole commands cost, counted in instructions by valgrind: they are the same at each run and under any load, as milliseconds
//! are not. Fails where one costs more than its limit; says so where there is no valgrind.
//!
//! A limit is what the command took when it was set, and a tenth more for other compilers and C libraries. Lower it with what is won.
//! The limits are those of the program as the tests build it (`cargo bench --profile dev --bench counters`), which costs no build of
//! its own; the release takes about a fifth less.
#![allow(clippy::expect_used, reason = "a bench fails by panicking")]

use std::process::{Command, ExitCode, Stdio};

/// Arguments, and the most thousands of instructions that they may take.
const LIMITS: [(&[&str], u64); 9] = [
    (&["--version"], 1_270),
    (&["check", "GB", "esim"], 5_520),
    (&["check", "giffgaff"], 5_300),
    (&["check", "GB", "esim", "--format", "json"], 13_420),
    (&["check", "GB", "esim", "--full"], 17_850),
    (&["find", "pakistan"], 5_230),
    (&["ask", "giffgaff 上海 微信"], 4_670),
    (&["mine", "due"], 2_600),
    (&["list", "facts"], 2_730),
];

fn main() -> ExitCode {
    if Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_err() {
        println!("NOTHING WAS COUNTED: there is no valgrind here");
        return ExitCode::SUCCESS;
    }
    let mut is_within = true;
    for (args, limit) in LIMITS {
        let counted = thousands(args);
        let verdict = if counted > limit { "TOO MANY" } else { "" };
        println!("{counted:>8} of {limit:>8} thousand instructions: {} {verdict}", args.join(" "));
        is_within &= counted <= limit;
    }
    if is_within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Thousands of instructions that the program takes, with the dynamic loader's.
fn thousands(args: &[&str]) -> u64 {
    let counted = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", env!("CARGO_BIN_EXE_simbind")])
        .args(args)
        .env_clear()
        .envs([("PATH", "/usr/bin:/bin"), ("LANG", "C.UTF-8"), ("HOME", env!("CARGO_TARGET_TMPDIR"))])
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&counted.stderr);
    let collected = told.lines().find_map(|line| line.split_once("Collected : ")).map(|(_, count)| count.trim());
    collected.and_then(|count| count.parse::<u64>().ok()).expect("it tells what it counted") / 1_000
}
