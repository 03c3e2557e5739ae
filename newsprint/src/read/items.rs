//! The items of a list, each with its path, as long as the page has room for them.

use super::field::Field;
use crate::json::Value;

/// Goes through a list; a single value is a list of one, nothing is an empty one.
///
/// Every item counts as an element to be drawn. When there are too many, the rest is left out and counted in a
/// problem.
pub(super) struct Items<'f> {
    list: &'f Field<'f>,
    items: &'f [Value<'f>],
    next: usize,
}

impl<'r> Field<'r> {
    /// The items of the list that stands here.
    pub(super) fn items<'f>(&'f self) -> Items<'f> {
        Items {
            list: self,
            items: match self.value {
                Value::List(items) => items,
                _ if self.is_empty() => &[],
                single => std::slice::from_ref(single),
            },
            next: 0,
        }
    }
}

impl<'r> Field<'r> {
    /// What is read from each item that can be read.
    pub(super) fn all<T>(&self, read: fn(&Field<'_>) -> Option<T>) -> Vec<T> {
        let mut all = Vec::new();
        for item in self.items() {
            if let Some(one) = read(&item) {
                all.push(one);
            }
        }
        all
    }
}

impl Items<'_> {
    /// Leaves out what has not been gone through, and says so.
    pub(super) fn cut(&mut self, most: &str) {
        let left = self.items.len().saturating_sub(self.next);
        self.next = self.items.len();
        self.list.cut(most, left);
    }
}

impl<'f> Iterator for Items<'f> {
    type Item = Field<'f>;

    fn next(&mut self) -> Option<Field<'f>> {
        let value = self.items.get(self.next)?;
        let desk = self.list.desk;
        if !desk.count(1) {
            self.cut("20,000 elements in all");
            return None;
        }
        let path = match self.list.value {
            Value::List(_) => self.list.path.index(self.next),
            _ => self.list.path,
        };
        self.next += 1;
        Some(Field { value, path, desk })
    }
}
