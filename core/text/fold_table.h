// The data of the fold: characters that look or mean the same.
#pragma once

#include <string_view>

namespace gouji::text {

// A character, then the one that it folds to: brackets, quotes, dashes, and the vertical
// punctuation that GB 18030 before 2022 put into the private use area.
inline constexpr std::u16string_view kAlike =
    u"[〔【〔]〕】〕<〈\u2329〈>〉\u232A〉"
    u"“\"”\"„\"‟\"「\"」\"『\"』\"〝\"〞\"〟\"‘'’'‚'‛'"
    u"\u2010-\u2011-\u2012-\u2013-\u2014-\u2015-\u2212-"
    u"\uE78D,\uE78E。\uE78F、\uE790:\uE791;\uE792!\uE793?\uE794〖\uE795〗";

// Vanish: white space; zero-width and bidi controls, soft hyphen, variation selectors (PDF and
// clipboard text carry them). First and last of each range; those beyond the basic plane are
// U+E0100–E01EF.
inline constexpr std::u16string_view kVanishing =
    u"\u0009\u000D\u0020\u0020\u0085\u0085\u00A0\u00A0\u00AD\u00AD\u034F\u034F\u061C\u061C"
    u"\u1680\u1680\u180E\u180E\u2000\u200F\u2028\u202F\u205F\u206F\u3000\u3000\uFE00\uFE0F"
    u"\uFEFF\uFEFF";

// Kept without asking ICU: NFKC leaves them as they are. Ranges again.
inline constexpr std::u16string_view kPlain =
    u"\u0001\u007F§§°±··××\u2022\u2022※※\u2190\u2199√√≤≥\u2500\u27BF"
    u"\u3001\u3029\u3041\u3096\u30A1\u30FB\u4E00\u9FFF\uE000\uF8FF\uFFFD\uFFFD";

// CJK Radicals Supplement from U+2E80 on: the ideograph that each looks like (Unicode's
// Equivalent_Unified_Ideograph); a space where there is none in the basic plane.
inline constexpr std::u16string_view kRadicals2E80 =
    u" 厂乛乚乙亻冂 刀刂卜㔾小小兀尣尢 巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王 目"
    u"示礻竹糹纟罓罒㓁冗 羊  耂肀聿肉 艹艹艹虎衤覀西见角 讠贝足车辶辶辶邑钅長镸长门 阝雨"
    u"青韦页风飞食 飠饣 马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

// Kangxi Radicals from U+2F00 on.
inline constexpr std::u16string_view kRadicals2F00 =
    u"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸"
    u"屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父"
    u"爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自"
    u"至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面"
    u"革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

// Traditional character, then its simplified one; sorted. Only characters of the official form,
// of headings and dates and of the usual prose of reports, and none that simplified text uses for
// itself (著, 徵, 乾, 藉 stay; 後 and 於 are the two of GB 2312 that are changed).
inline constexpr std::u16string_view kSimplified =
    u"丟丢並并亞亚佈布佔占併并來来係系倉仓個个們们値值偉伟側侧備备傳传債债傷伤僅仅價价儀仪億亿"
    u"償偿優优儲储內内兩两冊册別别則则剛刚創创劃划動动務务勝胜勞劳勢势勵励匯汇區区協协卻却參参"
    u"吳吴員员問问啓启啟启單单嘗尝嚴严國国圍围圓圆圖图團团執执堅坚報报場场塊块墊垫壇坛壓压壞坏"
    u"夠够奪夺奮奋婦妇孫孙學学實实寧宁審审寫写寬宽寶宝將将專专尋寻對对導导屆届層层屬属島岛崗岗"
    u"嶺岭師师帳帐帶带幣币幫帮幹干幾几庫库廠厂廢废廣广廳厅張张強强彙汇後后徑径從从復复徹彻惡恶"
    u"愛爱態态慣惯慮虑慶庆憑凭憲宪懇恳應应懲惩懷怀戰战戶户掃扫掛挂採采揚扬換换損损撥拨擇择擔担"
    u"據据擬拟擴扩攔拦攝摄攤摊敎教敗败敘叙敵敌數数斷断於于昇升時时暢畅暫暂曆历曉晓曬晒書书會会"
    u"東东條条棄弃業业極极榮荣構构樓楼標标樣样橋桥機机橫横檔档檢检欄栏權权歐欧歷历歸归殘残氣气"
    u"汙污決决沒没況况淸清淺浅減减測测準准溝沟滅灭滯滞滿满漁渔漢汉漸渐潔洁潛潜潤润澤泽濕湿濟济"
    u"濱滨瀏浏灣湾災灾為为無无煙烟煩烦熱热燈灯燒烧營营爐炉爛烂爭争爲为牆墙牽牵狀状獄狱獎奖獨独"
    u"獲获現现環环產产産产畝亩畢毕畫画異异當当療疗發发盜盗盡尽監监盤盘眞真眾众確确碼码礎础礦矿"
    u"祕秘禍祸禮礼稅税種种稱称積积穩稳窮穷競竞筆笔節节範范築筑篩筛簡简簽签籌筹籤签粵粤糧粮糾纠"
    u"紀纪約约紅红納纳紙纸級级紛纷紡纺細细終终組组結结絕绝絡络給给統统絲丝綏绥經经綜综綠绿綫线"
    u"維维網网緊紧緒绪線线編编緩缓練练縣县縮缩縱纵總总績绩織织繞绕繪绘繫系繳缴繼继續续罰罚罷罢"
    u"羅罗羣群義义習习聞闻聯联聲声職职聽听肅肃脅胁脫脱腦脑腫肿膠胶臨临臺台與与舉举舊旧舖铺艦舰"
    u"艱艰莊庄華华萬万蓋盖薦荐藍蓝藝艺藥药蘇苏蘭兰處处虛虚號号虧亏蟲虫衆众術术衛卫衝冲裏里補补"
    u"裝装裡里製制複复覈核見见規规視视親亲覽览觀观觸触訂订計计訊讯討讨訓训託托記记訟讼訪访設设"
    u"許许訴诉診诊註注証证評评詞词詢询試试詮诠話话該该詳详認认誘诱誠诚誤误說说説说誰谁課课調调"
    u"談谈請请論论諮谘諸诸諾诺謀谋講讲謝谢謹谨證证識识譯译議议護护譽誉讀读變变讓让豐丰豬猪貝贝"
    u"負负財财貢贡貧贫貨货販贩貪贪貫贯責责貶贬買买貸贷費费貼贴貿贸賀贺賄贿資资賓宾賞赏賠赔賣卖"
    u"賦赋質质賬账購购贈赠贊赞贏赢贓赃贛赣趙赵趨趋跡迹踐践躍跃車车軌轨軍军軟软較较載载輔辅輕轻"
    u"輛辆輩辈輪轮輯辑輸输輿舆轄辖轉转辦办辭辞辯辩農农迴回這这連连週周進进運运過过達达違违遜逊"
    u"遞递遠远適适遷迁選选遺遗遼辽還还邊边邏逻郵邮鄉乡鄧邓鄭郑鄰邻醫医釋释釐厘針针銀银銜衔銷销"
    u"鋒锋鋼钢錄录錢钱錯错鍵键鎖锁鎮镇鏈链鐘钟鐵铁鑑鉴鑒鉴長长門门閃闪閉闭開开間间閣阁閱阅閲阅"
    u"關关陣阵陳陈陸陆陽阳隊队階阶際际隨随險险隱隐隸隶隻只雖虽雙双雜杂離离難难雲云電电靈灵靑青"
    u"靜静鞏巩韋韦韓韩響响頁页頂顶項项順顺須须預预頒颁領领頭头頻频題题額额願愿類类顧顾顯显風风"
    u"飛飞飲饮養养餘余館馆饋馈馬马駁驳駐驻騙骗騰腾驗验驚惊驟骤體体鬥斗魚鱼鮮鲜鳥鸟麗丽麥麦麼么"
    u"黃黄點点黨党齊齐齒齿齡龄龍龙龐庞龜龟";

constexpr bool is_traditional(char16_t c) {
  size_t low = 0;
  size_t high = kSimplified.size() / 2;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (kSimplified[2 * middle] < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < kSimplified.size() / 2 && kSimplified[2 * low] == c;
}

// Sorted, ideographs only, and no chains.
constexpr bool well_formed_simplified() {
  if (kSimplified.size() % 2 != 0) return false;
  for (size_t i = 0; i < kSimplified.size(); i += 2) {
    if (i > 0 && kSimplified[i - 2] >= kSimplified[i]) return false;
    if (kSimplified[i] < 0x4E00 || kSimplified[i] > 0x9FFF) return false;
    if (is_traditional(kSimplified[i + 1])) return false;
  }
  return true;
}
static_assert(well_formed_simplified());
static_assert(kAlike.size() % 2 == 0 && kVanishing.size() % 2 == 0 && kPlain.size() % 2 == 0);
static_assert(kRadicals2E80.size() == 0x74 && kRadicals2F00.size() == 0xD6);

}  // namespace gouji::text
