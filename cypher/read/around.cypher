// == neighbours
MATCH (e:Entity {id: $id})-[r]-(o:Entity)
WHERE (size($types) = 0 OR type(r) IN $types)
  AND ($direction = 'both' OR (startNode(r).id = $id AND $direction = 'out') OR (endNode(r).id = $id AND $direction = 'in'))
RETURN o.id AS neighbour, type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties
ORDER BY o.degree DESC, neighbour, r.id;

// == articles
MATCH (:Entity {id: $id})<-[m:MENTIONS]-(a:Article)
WHERE m.derived IS NULL
WITH DISTINCT a
RETURN a.id AS id, a.title AS title, a.url AS url, a.path AS path, a.published AS published
ORDER BY coalesce(published, '') DESC, id;

// == claim
MATCH (s:Entity)-[r]->(o:Entity)
WHERE r.id = $id
MATCH (a:Article {id: r.article})
RETURN type(r) AS type, s.id AS source, o.id AS target, properties(r) AS properties,
  a.id AS id, a.title AS title, a.url AS url, a.path AS path, a.published AS published, a.text AS text;
