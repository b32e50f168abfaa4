/** 科技条件平台 + 昌平 + 工作站, 种质资源库 + 徐州 + 分库: what has a branch in a place stands before that place, and opens the name. */

/** What has stations and branches of any sort in many places. */
const SYSTEM = /体系|网络$/
/** What has such branches only as are called so. */
const HAS_BRANCHES = /(?:平台|资源库|基因库|服务|计划|工程)$/
/** 国家高速列车 + 青岛 + 技术创新中心: one of the nation's centres, named by its field and where it is. */
const OF_NATION = /(?:^|[^\p{Script=Han}]|[设在是的由与和到获批])国家(?!级|重点|有关|战略)\p{Script=Han}{3,10}$/u
const NATIONAL = /^(?:技术创新中心|制造业创新中心|产业创新中心|工程研究中心|临床医学研究中心)$/
const BRANCH = /(?:分中心|分库|分院|分站|分部|分平台|工作站|服务站|联络站|协作站)$/
const NEAR = 4

/** Whether the words before a place, which ends where the head begins, tell what the branch is one of. */
export function isBranchOf(before: string, head: string): boolean {
  const near = before.slice(-NEAR)
  return (
    SYSTEM.test(near.slice(-2)) ||
    (BRANCH.test(head) && HAS_BRANCHES.test(near)) ||
    (NATIONAL.test(head) && OF_NATION.test(before))
  )
}
