//! Every option of the element as a flag.

use clap::{Args, builder::PossibleValuesParser};
use newsprint::model::Provider;
use newsprint::{Options, Problem};
use serde_json::{Map, Value, json};

/// The element's attributes, by name. What they mean is decided where the browser's are read.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Options of the element")]
pub(crate) struct ElementOptions {
    /// Parts to draw, in order
    #[arg(long, value_name = "PART", value_delimiter = ' ',
        value_parser = ["dont-miss", "article", "related"])]
    parts: Vec<String>,
    /// Language of the widget's own words, if not the article's
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Direction of writing, if not the article's
    #[arg(long, ignore_case = true, value_parser = ["ltr", "rtl"])]
    dir: Option<String>,
    /// Heading level of the headline
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=6))]
    level: Option<u8>,
    /// Heading of the first list drawn
    #[arg(long, value_name = "TEXT")]
    heading: Option<String>,
    /// How many teasers are drawn at the most
    #[arg(long, value_name = "NUMBER")]
    limit: Option<u32>,
    /// Absolute address that relative ones are joined to
    #[arg(long, value_name = "ADDRESS")]
    base: Option<String>,
    /// Where links open
    #[arg(long, value_parser = ["_top", "_blank"])]
    target: Option<String>,
    /// Draw the body though it isn't free
    #[arg(long, value_parser = ["granted"])]
    access: Option<String>,
    /// Show dates in the reader's zone, once a script runs
    #[arg(long, value_parser = ["reader"])]
    zone: Option<String>,
    /// Show recent dates as "2 hours ago", once a script runs
    #[arg(long)]
    ago: bool,
    /// Providers granted ahead
    #[arg(long, value_name = "PROVIDER", value_delimiter = ' ',
        ignore_case = true,
        value_parser = providers())]
    allow: Vec<String>,
    /// Stable part of the ids drawn, if two widgets on a page would draw the same
    #[arg(long)]
    key: Option<String>,
    /// Words of your own, as a JSON object; the element needs the same as a property
    #[arg(long, value_name = "JSON", value_parser = object)]
    labels: Option<Value>,
    /// Slots to place, as a JSON list; the element needs the same as a property
    #[arg(long, value_name = "JSON", value_parser = list)]
    slots: Option<Value>,
    /// Address that the element loads the JSON from
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) src: Option<String>,
    /// Send credentials to another host, too
    #[arg(long, value_parser = ["use-credentials"])]
    crossorigin: Option<String>,
    /// Go live only when near the viewport
    #[arg(long)]
    lazy: bool,
    /// Seconds after which the data is fetched again
    #[arg(long, value_name = "SECONDS")]
    refresh: Option<u32>,
}

impl ElementOptions {
    /// The options that decide what is drawn, read as a browser's attributes are; or what is wrong with them.
    pub(crate) fn read(&self) -> Result<Options, Vec<Problem>> {
        let mut all = Map::new();
        let mut add = |name: &str, value: Option<Value>| {
            all.extend(value.map(|value| (name.to_owned(), value)));
        };
        let words = |words: &[String]| (!words.is_empty()).then(|| json!(words));
        let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
        add("parts", words(&self.parts));
        add("lang", text(&self.lang));
        add("dir", text(&self.dir));
        add("level", self.level.map(|level| json!(level)));
        add("heading", text(&self.heading));
        add("limit", self.limit.map(|limit| json!(limit)));
        add("base", text(&self.base));
        add("target", text(&self.target));
        add("access", text(&self.access));
        add("zone", text(&self.zone));
        add("ago", self.ago.then_some(json!(true)));
        add("allow", words(&self.allow));
        add("key", text(&self.key));
        add("labels", self.labels.clone());
        add("slots", self.slots.clone());
        let (options, problems) = newsprint::read_options(&Value::Object(all).to_string());
        if problems.is_empty() {
            Ok(options)
        } else {
            Err(problems)
        }
    }

    /// The options that are properties of the element.
    pub(crate) fn properties(&self) -> Value {
        let mut all = Map::new();
        for (name, value) in [("labels", &self.labels), ("slots", &self.slots)] {
            all.extend(value.clone().map(|value| (name.to_owned(), value)));
        }
        Value::Object(all)
    }

    /// The attributes that decide when and whence the element loads.
    pub(crate) fn loading(&self) -> Vec<(&'static str, String)> {
        let refresh = self.refresh.map(|seconds| seconds.to_string());
        [
            ("src", self.src.clone()),
            ("crossorigin", self.crossorigin.clone()),
            ("lazy", self.lazy.then(String::new)),
            ("refresh", refresh),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }
}

fn providers() -> PossibleValuesParser {
    let names = Provider::ALL
        .iter()
        .map(|it| it.name().to_ascii_lowercase());
    PossibleValuesParser::new(names)
}

fn object(text: &str) -> Result<Value, String> {
    json_of(text, Value::is_object, "expected a JSON object")
}

fn list(text: &str) -> Result<Value, String> {
    json_of(text, Value::is_array, "expected a JSON list")
}

fn json_of(text: &str, fits: fn(&Value) -> bool, expected: &str) -> Result<Value, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if fits(&value) {
        Ok(value)
    } else {
        Err(expected.to_owned())
    }
}
