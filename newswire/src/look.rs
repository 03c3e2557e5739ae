//! Reading JSON that others designed: what is missing is `null`, and every question has an answer.

use newsprint::json::Value;

static NOTHING: Value<'static> = Value::Null;

/// Questions to a value of a document.
pub(crate) trait Look<'j> {
    /// The member `key`; `null` where there is none.
    fn at<'v>(&'v self, key: &str) -> &'v Value<'j>;

    /// The member `key`, in whatever case it is written.
    fn any_case<'v>(&'v self, key: &str) -> &'v Value<'j>;

    /// What lies at the end of several keys, with dots between them.
    fn path<'v>(&'v self, keys: &str) -> &'v Value<'j>;

    /// The first of these members that says anything: paths, with spaces between them.
    fn first<'v>(&'v self, paths: &str) -> &'v Value<'j>;

    /// The items of a list; a single value is a list of itself, `null` is empty.
    fn each(&self) -> &[Value<'j>];

    /// The item of that index in a list.
    fn item(&self, index: usize) -> &Value<'j>;

    /// The first item of a list; anything else is itself.
    fn first_item(&self) -> &Value<'j>;

    /// The text, if it says anything.
    fn text(&self) -> Option<&str>;

    /// The text, or a number as it was written.
    fn id(&self) -> Option<&str>;

    /// Whether this is the text.
    fn is(&self, text: &str) -> bool;

    /// A whole number over 0: `1200`, `"1200"`, `"1200px"`, `{ "value": 1200 }`.
    fn number(&self) -> Option<u32>;

    /// Whether it says anything: not `null`, no blank text, no empty list or object.
    fn says(&self) -> bool;

    /// Whether this is an object with that member.
    fn has(&self, key: &str) -> bool;

    /// Whether this is an object.
    fn is_object(&self) -> bool;
}

impl<'j> Look<'j> for Value<'j> {
    fn at<'v>(&'v self, key: &str) -> &'v Value<'j> {
        self.as_object()
            .and_then(|object| object.get(key))
            .unwrap_or(&NOTHING)
    }

    fn any_case<'v>(&'v self, key: &str) -> &'v Value<'j> {
        if let Some(object) = self.as_object() {
            for (name, value) in object.iter() {
                if name.eq_ignore_ascii_case(key) {
                    return value;
                }
            }
        }
        &NOTHING
    }

    fn path<'v>(&'v self, keys: &str) -> &'v Value<'j> {
        let mut value = self;
        for key in keys.split(['.']) {
            value = value.at(key);
        }
        value
    }

    fn first<'v>(&'v self, paths: &str) -> &'v Value<'j> {
        for path in paths.split([' ']) {
            let value = self.path(path);
            if value.says() {
                return value;
            }
        }
        &NOTHING
    }

    fn each(&self) -> &[Value<'j>] {
        match self {
            Value::Null => &[],
            Value::List(items) => items,
            single => std::slice::from_ref(single),
        }
    }

    fn item(&self, index: usize) -> &Value<'j> {
        self.as_list()
            .and_then(|items| items.get(index))
            .unwrap_or(&NOTHING)
    }

    fn first_item(&self) -> &Value<'j> {
        match self {
            Value::List(items) => items.first().unwrap_or(&NOTHING),
            single => single,
        }
    }

    fn text(&self) -> Option<&str> {
        self.as_text()
            .filter(|text| !newsprint::text::is_blank(text))
    }

    fn id(&self) -> Option<&str> {
        match self {
            Value::Number(number) => Some(number),
            value => value.text(),
        }
    }

    fn is(&self, text: &str) -> bool {
        self.as_text() == Some(text)
    }

    fn number(&self) -> Option<u32> {
        let number = match self {
            Value::Object(_) => return self.at("value").number(),
            Value::Text(text) => whole(text.trim_ascii()),
            value => value.as_unsigned(),
        };
        number.filter(|number| *number > 0)
    }

    fn says(&self) -> bool {
        match self {
            Value::Null => false,
            Value::Bool(_) | Value::Number(_) => true,
            Value::Text(_) => self.text().is_some(),
            Value::List(items) => !items.is_empty(),
            Value::Object(object) => !object.is_empty(),
        }
    }

    fn has(&self, key: &str) -> bool {
        self.as_object()
            .is_some_and(|object| object.get(key).is_some())
    }

    fn is_object(&self) -> bool {
        self.as_object().is_some()
    }
}

/// `1200` of `1200`, `1200px` and `1200.5`; none of `100%` and `auto`.
pub(crate) fn whole(text: &str) -> Option<u32> {
    let mut number = 0_u32;
    let mut digits = 0;
    for byte in text.bytes().take_while(u8::is_ascii_digit) {
        let digit = u32::from(byte - b'0');
        number = number.checked_mul(10)?.checked_add(digit)?;
        digits += 1;
    }
    let unit = text.get(digits..)?;
    let fits = unit.is_empty() || unit.starts_with(['.']) || unit.eq_ignore_ascii_case("px");
    (digits > 0 && fits).then_some(number)
}

/// What stands before and after another text: cheaper than the standard search.
pub(crate) fn parted<'t>(text: &'t str, by: &str) -> Option<(&'t str, &'t str)> {
    let mut windows = text.as_bytes().windows(by.len());
    let at = windows.position(|part| part == by.as_bytes())?;
    Some((text.get(..at)?, text.get(at + by.len()..)?))
}

/// Whether a text has another in it, letters of any case: cheaper than the standard search.
pub(crate) fn holds(text: &str, wanted: &str) -> bool {
    text.as_bytes()
        .windows(wanted.len())
        .any(|part| part.eq_ignore_ascii_case(wanted.as_bytes()))
}
