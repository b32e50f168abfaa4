// What an article says, as MENTIONS and claims: together they are its fragment. `raw` is the entity's id as the article
// alone gives it; the node that it leads to may be another, where a text declares two names to be one thing.

// == mentions
UNWIND $ids AS id
MATCH (a:Article {id: id})-[m:MENTIONS]->(e:Entity)
RETURN id AS article, e.id AS entity, properties(m) AS properties;

// == claims
UNWIND $ids AS id
MATCH (:Article {id: id})-[:MENTIONS]->(s:Entity)
WITH DISTINCT id, s
MATCH (s)-[r]->(o:Entity)
WHERE r.article = id
RETURN id AS article, type(r) AS type, s.id AS subject, o.id AS object, properties(r) AS properties;

// == articles
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.source AS source, a.path AS path, a.url AS url, a.title AS title, a.published AS published,
  a.text AS text;

// == remove claims
UNWIND $ids AS id
MATCH (:Article {id: id})-[:MENTIONS]->(s:Entity)
WITH DISTINCT id, s
MATCH (s)-[r]->(:Entity)
WHERE r.article = id
DELETE r;

// == remove mentions
UNWIND $ids AS id
MATCH (:Article {id: id})-[m:MENTIONS]->(:Entity)
DELETE m;

// == articles by raw entity
UNWIND $rows AS row
MATCH (:Entity {id: row.entity})<-[m:MENTIONS]-(a:Article)
WHERE m.raw = row.raw
RETURN DISTINCT a.id AS id;
