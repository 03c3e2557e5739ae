//! The one build system of the project.

fn main() {}
