// Everything that the graph holds, as it is stored: what `jinmai export cypher` writes down.

// == articles
MATCH (a:Article)
RETURN properties(a) AS properties, a.digests AS digests, a.also AS also
ORDER BY a.id;

// == entities
MATCH (e:Entity)
RETURN labels(e) AS labels, properties(e) AS properties
ORDER BY e.id;

// == mentions
MATCH (a:Article)-[m:MENTIONS]->(e:Entity)
RETURN a.id AS article, e.id AS entity, properties(m) AS properties
ORDER BY article, entity, m.raw;

// == claims
MATCH (s:Entity)-[r]->(o:Entity)
RETURN type(r) AS type, s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;
