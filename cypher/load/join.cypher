// Which entities are one by what texts declare (以下简称…), and which the graph has joined already.

// == declarations
MATCH (:Article {declares: true})-[m:MENTIONS]->(:Entity)
WHERE m.declared IS NOT NULL
RETURN DISTINCT m.raw AS id, m.label AS label, m.declared AS declared;

// == named
UNWIND $keys AS key
MATCH (e:Entity {key: key})
RETURN e.id AS id, e.name AS name, labels(e) AS labels;

// == names
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.key IS NOT NULL
RETURN id, e.name AS name, labels(e) AS labels;

// == joined
MATCH (e:Entity {joined: true})<-[m:MENTIONS]-(:Article)
WHERE m.raw <> e.id
RETURN m.raw AS raw, e.id AS node, m.label AS label, m.name AS name, count(*) AS times;
