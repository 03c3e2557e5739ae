//! `completions`: scripts that shells can read.

use super::{Run, run};
use std::process::Command;

#[test]
fn each_shell_gets_a_script_that_knows_the_options() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let Run { status, out, err } = run(&["completions", shell]);
        assert_eq!((status, err.as_str()), (0, ""), "{shell}");
        for word in ["render", "check", "serve", "json-ld", "crossorigin"] {
            assert!(out.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn bash_completes_with_its_script() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = folder.path().join("dont-miss.bash");
    std::fs::write(&script, run(&["completions", "bash"]).out).expect("written");
    // Sourcing it says which function completes.
    let asked = r#"source "$0"; function=$(complete -p dont-miss); function=${function#*-F }
        COMP_WORDS=(dont-miss render --json); COMP_CWORD=2
        ${function%% *} dont-miss --json render; echo "${COMPREPLY[@]}""#;
    let answer = Command::new("bash")
        .args(["-c", asked])
        .arg(&script)
        .output()
        .expect("bash");
    assert_eq!(String::from_utf8_lossy(&answer.stdout).trim(), "--json-ld");
}
