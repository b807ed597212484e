package org.dushuban.question;

import java.util.Random;

/** Stems such as a bank of an organisation has: patterns that come up again, and free text. */
public final class SampleStems {

    private static final String[] EVENTS = {
        "中国共产党第一次全国代表大会",
        "遵义会议",
        "八七会议",
        "古田会议",
        "南昌起义",
        "秋收起义",
        "红军长征",
        "瓦窑堡会议",
        "中共七大",
        "党的十一届三中全会",
        "西安事变",
        "平津战役",
        "渡江战役",
        "开国大典",
        "土地改革",
        "三湾改编",
        "党的二十大"
    };
    private static final String[] QUESTIONS = {
        "于哪一年召开？", "的主要内容是什么？", "的历史意义在于（　）。", "确立了什么原则？", "下列说法正确的是", "的主持人是谁？", "发生在什么地方？"
    };
    private static final String LETTERS =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";

    private SampleStems() {}

    /** Another stem. */
    public static String next(Random random) {
        StringBuilder stem = new StringBuilder();
        if (random.nextInt(4) > 0) {
            stem.append(EVENTS[random.nextInt(EVENTS.length)]);
        }
        int length = 6 + random.nextInt(30);
        for (int i = 0; i < length; i++) {
            stem.append(LETTERS.charAt((int) (LETTERS.length() * Math.pow(random.nextDouble(), 1.5))));
        }
        return stem.append(QUESTIONS[random.nextInt(QUESTIONS.length)]).toString();
    }

    /** Nearly the same stem, as somebody else would write it down. */
    public static String retold(String stem, Random random) {
        StringBuilder retold = new StringBuilder(stem);
        for (int changes = random.nextInt(5); changes > 0; changes--) {
            int at = random.nextInt(retold.length());
            retold.replace(
                    at, at + random.nextInt(2), String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))));
        }
        return retold.toString();
    }
}
