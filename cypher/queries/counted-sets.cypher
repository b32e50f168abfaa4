// title.zh: 有多少家、多少个
// title.en: How many of what
// answers.zh: 某地、某园区、某机构有多少家企业、实验室、人才，以及其中的部分，按日期排列
// answers.en: How many companies, laboratories or people a place, park or institution has, with their parts, by date
// param: owner string = "" | 主体（名称的一部分，空为全部） | Whose (a part of a name, empty for all)
// param: what string = "" | 计什么（名称的一部分） | Of what (a part of a name)
// example: jinmai query counted-sets --param what=实验室
MATCH (owner:Entity)-[claim:HAS_COUNT]->(counted:Group)
WHERE (owner.name CONTAINS $owner OR $owner IN owner.aliases) AND counted.name CONTAINS $what
MATCH (article:Article {id: claim.article})
OPTIONAL MATCH (counted)-[:PART_OF]->(whole:Group)
WITH owner, claim, counted, coalesce(claim.date, article.published) AS date, max(whole.count) AS whole
RETURN owner, counted, counted.count AS count, counted.unit AS unit, counted.qualifier AS qualifier, whole, date, claim.status AS status, claim.evidence AS evidence, claim
ORDER BY owner.name, owner.id, date, counted.name, claim.id;
