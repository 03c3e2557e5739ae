//! What comes back to the host: counts, problems, or an error.

/// How a call ended. Neither ready nor an error: the call came from inside another one, and is
/// carried out when that ends.
#[derive(Default)]
pub struct Answer {
    /// The page is in line.
    pub ready: Option<Ready>,
    /// Why nothing could be drawn; what the page showed stays.
    pub error: Option<Failure>,
    /// The second module has to come first: something was met that is not in this one.
    pub rare: bool,
}

/// What bringing the page in line took: the detail of `dm:ready`.
#[derive(Default)]
pub struct Ready {
    /// Sections drawn.
    pub drawn: u32,
    /// Sections that stood already as they were wanted.
    pub adopted: u32,
    /// What could not be shown as given.
    pub problems: Vec<Problem>,
}

/// One part that can't be shown as given: its exact path, what was expected and what was found.
#[allow(missing_docs)]
pub struct Problem {
    pub path: String,
    pub message: String,
}

/// Why nothing can be drawn.
#[allow(missing_docs)]
pub struct Failure {
    pub code: &'static str,
    pub path: String,
    pub message: String,
}

/// Says what a host is told of a struct: its fields, by name.
macro_rules! plain {
    ($type:ty: $($field:ident),*) => {
        impl crate::plain::Told for $type {
            fn told(&self) -> crate::plain::Plain {
                crate::plain::Plain::Map(vec![
                    $((stringify!($field), crate::plain::Told::told(&self.$field))),*
                ])
            }
        }
    };
}
pub(crate) use plain;

plain!(Answer: ready, error, rare);
plain!(Ready: drawn, adopted, problems);
plain!(Problem: path, message);
plain!(Failure: code, path, message);

impl From<newsprint::Problem> for Problem {
    fn from(problem: newsprint::Problem) -> Self {
        Problem {
            path: problem.path,
            message: problem.message,
        }
    }
}

impl From<Ready> for Answer {
    fn from(ready: Ready) -> Self {
        Answer {
            ready: Some(ready),
            ..Answer::default()
        }
    }
}

impl From<newsprint::Failure> for Answer {
    fn from(failure: newsprint::Failure) -> Self {
        Answer {
            error: Some(Failure {
                code: failure.code,
                path: failure.path,
                message: failure.message,
            }),
            ..Answer::default()
        }
    }
}

impl Answer {
    /// The second module is asked for.
    pub(crate) fn rare() -> Self {
        Answer {
            rare: true,
            ..Answer::default()
        }
    }
}
