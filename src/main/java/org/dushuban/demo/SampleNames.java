package org.dushuban.demo;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Plausible names that belong to nobody in particular; a seed always gives the same ones, and none twice. */
final class SampleNames {

    /** The commonest surnames, the most common ones several times, roughly as often as they occur. */
    private static final String SURNAMES =
            "王王王王李李李李张张张刘刘刘陈陈杨杨黄黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤";

    private static final String[] OLDER = {
        "建国", "建华", "国强", "志明", "德胜", "永福", "秀英", "桂兰", "玉珍", "淑芬", "凤英", "素琴", "文斌", "卫东", "爱华", "秋生", "春梅", "惠芳",
        "长河", "学文"
    };
    private static final String[] MIDDLE = {
        "伟", "芳", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "红", "志强", "海燕",
        "晓东", "丽华", "建军", "文静", "永刚", "小红", "俊峰", "立新"
    };
    private static final String[] YOUNGER = {
        "浩然", "子涵", "雨桐", "思远", "佳怡", "一鸣", "晨曦", "梓轩", "欣怡", "宇航", "若曦", "明哲", "书瑶", "嘉诚", "安琪", "景行", "知夏", "亦凡",
        "沐阳", "语嫣", "博文", "雅婷"
    };

    private final Random random;
    private final Set<String> given = new HashSet<>();

    SampleNames(long seed) {
        random = new Random(seed);
    }

    String next() {
        String name;
        do {
            name = pick();
        } while (!given.add(name));
        return name;
    }

    private String pick() {
        char surname = SURNAMES.charAt(random.nextInt(SURNAMES.length()));
        String[] generation = switch (random.nextInt(4)) {
            case 0 -> OLDER;
            case 1, 2 -> MIDDLE;
            default -> YOUNGER;
        };
        return surname + generation[random.nextInt(generation.length)];
    }
}
