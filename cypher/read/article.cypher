// == article
MATCH (a:Article {id: $id})
RETURN a.id AS id, a.title AS title, a.url AS url, a.path AS path, a.published AS published, a.text AS text;

// == claims
MATCH (:Article {id: $id})-[:MENTIONS]->(s:Entity)
WITH DISTINCT s
MATCH (s)-[r]->(o:Entity)
WHERE r.article = $id
RETURN s, r, o
ORDER BY r.start, r.id;
