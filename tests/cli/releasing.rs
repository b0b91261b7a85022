//! What is released and how package managers learn of it.

use std::fs;
use std::path::Path;

fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect(file)
}

/// The files of a folder, and of those below it.
fn files(folder: &Path) -> Vec<String> {
    let paths = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![fs::read_to_string(path).expect("a text")] })
        .collect()
}

/// The packed programs that a release makes, by what follows the version in their names.
fn packed() -> Vec<String> {
    let release = text(".github/workflows/release.yml");
    let targets = release.split("target: ").skip(1).filter_map(|rest| rest.split_once(" }")).map(|(target, _)| target);
    targets.map(|target| format!("{target}{}", if target.contains("windows") { ".zip" } else { ".tar.gz" })).collect()
}

#[test]
fn foreign_steps_of_the_gate_and_the_release_are_pinned_to_a_commit() {
    for description in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows")) {
        for used in description.split("uses: ").skip(1) {
            let (_, commit) = used.split_once('@').expect("a version");
            assert!(commit.chars().take_while(char::is_ascii_hexdigit).count() == 40, "{}", &used[..40]);
        }
    }
}

#[test]
fn the_manifests_ask_for_programs_that_a_release_makes() {
    let packed = packed();
    assert_eq!(packed.len(), 5, "{packed:?}");
    for manifest in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/manifests")) {
        for asked in manifest.split("@SHA256:").skip(1).filter_map(|rest| rest.split_once('@')).map(|(name, _)| name) {
            assert!(asked == "%s" || packed.iter().any(|made| made == asked), "nothing makes {asked}");
        }
    }
}

#[cfg(unix)]
mod filled {
    use std::path::PathBuf;
    use std::process::{Command, Output};

    use super::{files, fs, packed};
    use crate::support::program::folder;

    const ADDRESS: &str = "https://forge.example/some body/simbind";

    /// Fills the manifests from hashes of these programs; what the script said, and where they are.
    fn filled(name: &str, programs: &[String]) -> (Output, PathBuf) {
        let folder = folder(name);
        let sums = folder.join("SHA256SUMS");
        let line = |(at, program): (usize, &String)| format!("{at:064x}  simbind-1.2.3-{program}\n");
        let others = format!("{:064x}  simbind-0.9.0-{}\n{:064x} *simbind.cdx.json\n", 999, programs[0], 998);
        fs::write(&sums, others + &programs.iter().enumerate().map(line).collect::<String>()).expect("written");
        let made = folder.join("manifests");
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/packaging/manifests/fill");
        let output = Command::new(script).args([ADDRESS, "1.2.3"]).args([&sums, &made]).output().expect("it runs");
        (output, made)
    }

    #[test]
    fn manifests_get_address_version_and_the_hash_of_their_own_program() {
        let packed = packed();
        let (output, made) = filled("manifests", &packed);
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        let texts = files(&made);
        assert_eq!(texts.len(), 6);
        for text in &texts {
            assert!(text.contains("1.2.3") && !text.contains("@VERSION@") && !text.contains("@SHA256"), "{text}");
        }
        let of = |ending: &str| packed.iter().position(|made| made.ends_with(ending)).expect(ending);
        let scoop: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(made.join("scoop/simbind.json")).expect("made")).expect("JSON");
        let program = &scoop["architecture"]["64bit"];
        assert_eq!(program["hash"], format!("{:064x}", of("windows-msvc.zip")));
        let name = "simbind-1.2.3-x86_64-pc-windows-msvc";
        assert_eq!(program["url"], format!("{ADDRESS}/releases/download/v1.2.3/{name}.zip"));
        assert_eq!(program["extract_dir"], name);
        let formula = fs::read_to_string(made.join("homebrew/simbind.rb")).expect("made");
        for ending in ["aarch64-apple-darwin.tar.gz", "x86_64-unknown-linux-musl.tar.gz"] {
            let (_, rest) = formula.split_once(ending).expect(ending);
            let hash = rest.split("sha256 \"").nth(1).and_then(|hash| hash.split('"').next());
            assert_eq!(hash, Some(format!("{:064x}", of(ending)).as_str()));
        }
    }

    #[test]
    fn a_program_without_a_hash_is_named() {
        let packed: Vec<String> = packed().into_iter().filter(|program| !program.contains("aarch64-apple")).collect();
        let (output, _) = filled("manifests-lacking", &packed);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && told.contains("@SHA256:aarch64-apple-darwin.tar.gz@"), "{told}");
    }
}
