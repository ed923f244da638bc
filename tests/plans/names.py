# SPDX-License-Identifier: GPL-3.0-or-later
"""What things are called: stations, communities, streets, places, and people who plainly do not exist."""

# code, name, where its seat lies (lon, lat), communities, day tour and night tour (start, minutes), streets
STATIONS = [
    ("WXJ", "五星街", (104.7745, 29.3515), ("五星", "正街", "光大街", "中华路", "三圣桥"),
     ("08:00", 360), ("20:00", 360),
     "五星街 光大街 中华路 正街 自由路 解放路 三圣桥街 灯杆坝街 文昌宫街 八店街 牛屎巷 盐店街 王爷庙街 石塔上街".split()),
    ("XJ", "新街", (104.7655, 29.3490), ("新街", "双牌坊", "珍珠寺", "同兴路", "龙凤山"),
     ("10:00", 360), ("22:00", 360),
     "新街 双牌坊街 珍珠寺街 同兴路 龙凤山路 龙井街 沙湾街 滨江路 竹棚子街 后山坡街 高坎子街 半边街 河街子 塘坎上街".split()),
    ("DXS", "东兴寺", (104.7850, 29.3540), ("东兴寺", "东方广场", "檀香", "交通路", "火车站"),
     ("06:00", 360), ("18:00", 390),
     "东兴寺街 东方路 交通路 站前街 站北路 铁路新村街 东环路 马吃水街 仓坝街 汇兴路 东光路 桂花街 石缸坝街 黄葛坡街".split()),
    ("GJA", "郭家坳", (104.7690, 29.3405), ("郭家坳", "马冲口", "桐梓坳", "石坝"),
     ("12:00", 360), ("23:00", 420),
     "郭家坳街 马冲口街 桐梓坳街 土地坡街 石坝街 伍家坝街 学堂坡街 豆芽湾街 盐马路 广华路 凉水井街 水涯居街 堰塘湾街 长土街".split()),
    ("TML", "檀木林", (104.7835, 29.3435), ("檀木林", "体育场", "汇东", "丹桂"),
     ("14:00", 360), ("23:30", 420),
     "檀木林街 体育路 公园路 丹桂街 汇川路 青杠林路 泰丰街 南湖路 毛家坝街 樟涧路 同乐路 芭蕉湾街 绿荫路 南苑街".split()),
]

# placement category: (kinds of checkpoint and their odds, levels and theirs, what stands there with which sides of it)
CATEGORIES = {
    "首脑要害部门": ((("must_reach", 7), ("standing", 2), ("ordinary", 1)), ((1, 1),), (
        ("区机关大院 人民法院 检察院 电信大楼 广电中心 人武部 档案馆 税务大楼 水务大楼 粮油储备库 应急指挥中心 政务服务中心".split(),
         "东门 西门 南门 北门 正门 后门 值班室 围墙外 车辆入口".split()),
        ("街道办 供电所 变电站 自来水加压站 燃气调压站 通信机房 配电房 信号基站".split(),
         "正门 后门 值班室 围墙东侧 围墙西侧".split()))),
    "内保单位": ((("must_reach", 2), ("standing", 1), ("ordinary", 7)), ((1, 1), (2, 3)), (
        ("第三中学 职业中学 人民医院 中医院 盐业公司 博物馆 图书馆 供销大厦 客运站 机械厂 碳黑厂 文化馆 物资仓库 井盐作坊".split(),
         "大门 侧门 后门 东门 北门 收发室 停车场 围墙外 家属区口".split()),
        ("幼儿园 小学 社区卫生站 宾馆 老年公寓 药房 粮店".split(), "大门 侧门 后门 门卫室 围墙外".split()),
        ("工商银行 农业银行 邮政支局 储蓄所 信用社".split(), "门前 侧门 自助银行 押运通道 停车场".split()))),
    "易发案部位": ((("must_reach", 1), ("standing", 2), ("ordinary", 7)), ((2, 3), (3, 1)), (
        ("农贸市场 夜市 地下通道 停车场 超市 批发市场 广场 游园 步行梯道".split(), "东口 西口 南口 北口 入口 出口".split()),
        ("公交站 加油站 人行天桥 茶馆 网吧 台球厅 烧烤摊区 电动车棚 建筑工地 桥头 河堤".split(), "旁 对面 转角 东侧 西侧".split()))),
    "居民区和背街小巷": ((("ordinary", 14), ("standing", 1)), ((3, 4), (2, 1)), (
        ("一巷 二巷 三巷 四巷 后巷 横巷 石板巷 水井巷 猪市巷 扁担巷".split(),
         "巷口 深处 拐角 梯坎下 梯坎上 黄葛树下 堡坎下 路灯旁 垃圾站旁".split()),
        ("盐工家属院 老院坝 小区 新村 职工宿舍 裕民院 和平院 光明里 安居苑 锦绣苑 红旗院 八角井院".split(),
         "大门 后门 单元门口 花台旁 车棚 门卫室 院坝中 围墙外".split()))),
}
# Of these a district has one each: all their gates are on one street.
ONE_EACH = set(CATEGORIES["首脑要害部门"][2][0][0] + CATEGORIES["内保单位"][2][0][0])
CATEGORY_ODDS = (("首脑要害部门", 8), ("内保单位", 22), ("易发案部位", 28), ("居民区和背街小巷", 42))

# Places that everybody there knows: station, street, name, category, kind.
LANDMARKS = [
    ("WXJ", "光大街电信大楼东门", "首脑要害部门", "must_reach"),
    ("WXJ", "王爷庙河堤东口", "易发案部位", "standing"),
    ("XJ", "西秦会馆正门", "内保单位", "must_reach"),
    ("XJ", "龙凤山公园步行梯道北口", "易发案部位", "ordinary"),
    ("DXS", "东方广场公交站", "易发案部位", "standing"),
    ("DXS", "火车站站前广场出口", "易发案部位", "must_reach"),
    ("GJA", "马冲口农贸市场南口", "易发案部位", "standing"),
    ("TML", "檀木林体育场北门", "内保单位", "must_reach"),
    ("TML", "彩灯公园正门", "易发案部位", "standing"),
]

SURNAMES = "张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
MADE_UP = list("三四五六七八九十") + [f"小{n}" for n in "三四五六七八"]

EVENTS = [("CHECK", "盘查可疑人员"), ("DISPUTE", "现场调解纠纷"), ("HAZARD", "发现安全隐患"),
          ("DAMAGE", "公共设施损坏"), ("HELP", "群众求助")]

# Holidays of 2026 and the days worked for them.
HOLIDAYS = [("2026-01-01", 3), ("2026-02-15", 9), ("2026-04-04", 3), ("2026-05-01", 5), ("2026-06-19", 3),
            ("2026-09-25", 3), ("2026-10-01", 7)]
WORKED = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
LANTERN_FAIR = ("2026-02-24", 12)   # the days before the lanterns go out: sensitive at the park


def people_names():
    """Names, surname first, no two alike, neighbours unlike each other; when they run out, two numerals are a given name."""
    for given in (MADE_UP, [a + b for a in MADE_UP[:8] for b in MADE_UP[:8] if a != b]):
        for n in range(len(SURNAMES) * len(given)):
            yield SURNAMES[n % len(SURNAMES)] + given[(n + n // len(SURNAMES)) % len(given)]


def street_names(own):
    """Street names of one station: its own, then side streets of those."""
    yield from own
    for suffix in ("横街", "支路", "北巷", "南巷", "后街", "东段", "西段"):
        for name in own:
            yield name.removesuffix("街").removesuffix("路") + suffix
