package org.dushuban.demo;

import java.util.List;

/** The units of a district that does not exist: six general branches with four branches each, small ones and large ones. */
final class SampleTree {

    static final String DISTRICT = "临江区委员会（演示）";

    /** Where the sample member belongs. */
    static final String HOME = "北街道第三党支部";

    static final List<General> GENERALS = List.of(
            new General(
                    "北街道党总支",
                    new Branch("北街道第一党支部", 29),
                    new Branch("北街道第二党支部", 24),
                    new Branch("北街道第三党支部", 31),
                    new Branch("社区卫生中心党支部", 19)),
            new General(
                    "教育系统党总支",
                    new Branch("中学教工党支部", 38),
                    new Branch("小学教工党支部", 33),
                    new Branch("幼教中心党支部", 14),
                    new Branch("教研室党支部", 9)),
            new General(
                    "区直机关党总支",
                    new Branch("机关第一党支部", 36),
                    new Branch("机关第二党支部", 41),
                    new Branch("档案馆党支部", 11),
                    new Branch("图书馆党支部", 22)),
            new General(
                    "城建集团党总支",
                    new Branch("第三项目部党支部", 27),
                    new Branch("第五项目部党支部", 52),
                    new Branch("设计院党支部", 21),
                    new Branch("公交一分公司党支部", 47)),
            new General(
                    "农业农村党总支",
                    new Branch("南塘村党支部", 26),
                    new Branch("柳桥村党支部", 18),
                    new Branch("园林所党支部", 7),
                    new Branch("水务站党支部", 12)),
            new General(
                    "离退休干部党总支",
                    new Branch("离退休第一党支部", 30),
                    new Branch("离退休第二党支部", 26),
                    new Branch("离退休第三党支部", 17),
                    new Branch("老年大学党支部", 15)));

    private SampleTree() {}

    record General(String name, List<Branch> branches) {

        General(String name, Branch... branches) {
            this(name, List.of(branches));
        }
    }

    /** @param members how many belong to it */
    record Branch(String name, int members) {}
}
