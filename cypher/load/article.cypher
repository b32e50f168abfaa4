// Articles. `source`, `title`, … are those of the source whose reading is in the graph, the first of `sources` by
// name; `digests` and `extractors` go with `sources`; `also` keeps the readings of the other sources, as JSON.

// == by id
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.sources AS sources, a.digests AS digests, a.extractors AS extractors, a.also AS also;

// == by source
UNWIND $sources AS source
MATCH (a:Article {source: source})
RETURN a.id AS id;

// == by another source
MATCH (a:Article {shared: true})
WHERE any(source IN a.sources WHERE source IN $sources)
RETURN a.id AS id;

// == by any name
MATCH (a:Article)
WHERE a.id IN $names OR a.path IN $names OR a.url IN $names OR any(source IN a.sources WHERE source IN $names)
RETURN a.id AS id, a.title AS title, a.url AS url, a.path AS path, a.published AS published, a.sources AS sources
ORDER BY id;

// == save
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a = row;

// == remove
UNWIND $ids AS id
MATCH (a:Article {id: id})
DETACH DELETE a;
