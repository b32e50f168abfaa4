// == nodes
MATCH (e:Entity)
RETURN labels(e) AS labels, properties(e) AS properties
ORDER BY e.degree DESC, e.id
LIMIT $limit;

// == nodes by id
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN labels(e) AS labels, properties(e) AS properties
ORDER BY e.degree DESC, e.id;

// == claims among the connected
UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r]->(o:Entity)
WHERE o.degree >= $least
RETURN type(r) AS type, s.id AS source, o.id AS target, properties(r) AS properties;

// == articles
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.title AS title, a.url AS url, a.path AS path, a.published AS published
ORDER BY id;

// == counts
MATCH (e:Entity)
WITH count(e) AS nodes
OPTIONAL MATCH (:Entity)-[r]->(:Entity)
WITH nodes, count(r) AS claims
OPTIONAL MATCH (a:Article)
RETURN nodes, claims, count(a) AS articles;
