// The page in JSX, as Preact and React draw it; each brings its own carousel.

import { Fragment } from "react";
import { Block, Correction, Figure, Slot } from "./block.jsx";
import { Dated, Img, Name, Story, Time, Word } from "./piece.jsx";

export function Page({ page }) {
  const parts = { "dont-miss": DontMiss, article: Article, related: Related };
  return (
    <Fragment>
      {page.parts.map((name) => {
        const Part = parts[name];
        return <Part key={name} page={page} />;
      })}
      <span hidden />
    </Fragment>
  );
}

function DontMiss({ page: { dontMiss, lang, dir } }) {
  const { heading, headingTag, items, past, skip, previous, next } = dontMiss;
  return (
    <section className="dm-dont-miss" aria-label={heading.text} lang={lang} dir={dir}>
      <div className="dm-head">
        <Word tag={headingTag} className="dm-heading" word={heading} />
        {skip && <a className="dm-skip" href={`#${past}`} lang={skip.lang}>{skip.text}</a>}
        {next && (
          <div className="dm-buttons">
            <Button className="dm-button dm-previous" name={previous} />
            <Button className="dm-button dm-next" name={next} />
          </div>
        )}
      </div>
      <ul className="dm-teasers" role="list">
        {items.map((teaser) => <Teaser key={teaser.key} teaser={teaser} />)}
      </ul>
      <div className="dm-foot">
        <p className="dm-status" role="status" />
        <div className="dm-past" id={past} tabIndex={-1} />
      </div>
    </section>
  );
}

function Button({ className, name }) {
  return <button className={className} type="button" aria-label={name.text} aria-disabled="true" lang={name.lang} />;
}

function Teaser({ teaser }) {
  const { className, lang, dir, id, picture, kicker, standfirst, date } = teaser;
  return (
    <li className={className} lang={lang} dir={dir} data-id={id}>
      {picture && <div className="dm-card-picture"><Img {...picture} /></div>}
      {kicker && <p className="dm-kicker">{kicker}</p>}
      <Story story={teaser} />
      {standfirst && <p className="dm-standfirst">{standfirst}</p>}
      {date && <>{" "}<Time date={date} /></>}
    </li>
  );
}

function Article({ page: { article, lang, dir } }) {
  const { header, lead, byline, corrections, paywall, body, footer } = article;
  return (
    <article className="dm-article" lang={lang} dir={dir}>
      {header && <Header {...header} />}
      {lead && <Figure className="dm-figure dm-lead" {...lead} />}
      {byline && <Byline {...byline} />}
      {corrections.map((item, place) => <Correction key={place} {...item} />)}
      {paywall && <Slot {...body[0]} />}
      {body && !paywall && <div className="dm-body">{body.map((block, place) => <Block key={place} block={block} />)}</div>}
      {footer && <Footer {...footer} />}
    </article>
  );
}

function Header({ kicker, headline, tag: Headline, standfirst }) {
  return (
    <header className="dm-header">
      {kicker && <p className="dm-kicker">{kicker}</p>}
      {headline && <Headline className="dm-headline">{headline}</Headline>}
      {standfirst && <p className="dm-standfirst">{standfirst}</p>}
    </header>
  );
}

function Byline({ authors, comma, date }) {
  return (
    <div className="dm-byline">
      {authors.length > 0 && (
        <p className="dm-authors">
          {authors.map(({ name, link, jobTitle }, place) => (
            <Fragment key={place}>
              {place > 0 && comma}
              <Name className="dm-author" name={name} link={link} />
              {jobTitle && <>{" "}<span className="dm-job-title">(<bdi>{jobTitle}</bdi>)</span></>}
            </Fragment>
          ))}
        </p>
      )}
      {date && <Dated {...date} />}
    </div>
  );
}

function Footer({ created, topics, name }) {
  return (
    <footer className="dm-footer">
      {created && <Dated {...created} />}
      {topics.length > 0 && (
        <ul className="dm-keywords" role="list" aria-label={name}>
          {topics.map((topic, place) => (
            <li key={place} className="dm-keyword">
              {topic.link ? <Name className="dm-text-link" {...topic} /> : topic.name}
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}

function Related({ page: { related, lang, dir } }) {
  return (
    <section className="dm-related" aria-label={related.heading.text} lang={lang} dir={dir}>
      <div className="dm-head"><Word tag={related.headingTag} className="dm-heading" word={related.heading} /></div>
      <ul className="dm-links" role="list">
        {related.items.map((item) => <RelatedItem key={item.key} item={item} />)}
      </ul>
    </section>
  );
}

function RelatedItem({ item }) {
  return (
    <li className="dm-related-item" lang={item.lang} dir={item.dir} data-id={item.id}>
      <Story story={item} />
      {item.date && <>{" "}<Time date={item.date} /></>}
    </li>
  );
}
