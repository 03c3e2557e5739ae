// Where the widget's time goes: the moments at which it begins and ends to touch the page, seen from outside.

/**
 * Runs `work`, a drawing or an update by the widget, and answers milliseconds of each stage. Its carousel measures
 * cards as soon as they stand, so layout happens inside: it is forced right after the nodes are in, and told apart.
 * @param {Element} container
 * @param {() => unknown} work
 */
export async function staged(container, work) {
  const { createDocumentFragment } = Document.prototype;
  const { insertBefore } = Node.prototype;
  const stages = { write: 0, apply: 0, layout: 0, live: 0 };
  const start = performance.now();
  let mark = start;
  const end = (stage) => {
    const now = performance.now();
    stages[stage] += now - mark;
    mark = now;
  };
  Document.prototype.createDocumentFragment = function () {
    end("write");
    return createDocumentFragment.call(this);
  };
  Node.prototype.insertBefore = function (node, before) {
    const isPage = node instanceof DocumentFragment;
    insertBefore.call(this, node, before);
    if (isPage) {
      end("apply");
      void container.offsetHeight;
      end("layout");
    }
    return node;
  };
  const result = await work();
  end("live");
  Object.assign(Document.prototype, { createDocumentFragment });
  Object.assign(Node.prototype, { insertBefore });
  return { result, stages, script: performance.now() - start - stages.layout };
}
