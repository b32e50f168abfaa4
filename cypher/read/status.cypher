// == labels
MATCH (e:Entity)
UNWIND labels(e) AS label
WITH label
WHERE label <> 'Entity'
RETURN label, count(*) AS count
ORDER BY label;

// == types
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS type, count(r) AS count
ORDER BY type;

// == sources
MATCH (a:Article)
WHERE a.digests IS NOT NULL
RETURN a.id AS id, a.sources AS sources, a.digests AS digests, a.extractors AS extractors
ORDER BY id;
