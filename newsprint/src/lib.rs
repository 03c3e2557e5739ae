//! JSON in, a valid article out, drawn as markup.
