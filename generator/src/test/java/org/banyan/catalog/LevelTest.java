package org.banyan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          社区应设置儿童活动场地。 | requirement
          不应占用消防通道。 | requirement
          应当每年评估一次。 | requirement
          场地应平整，宜铺设软质地面。 | requirement
          应用大字标明的内容可不重复。 | permission
          应急预案可每年演练。 | permission
          应聘请专业人员。 | requirement
          应聘人员的材料存档。 | none
          应变更标识。 | requirement
          应变能力的训练方法见附录。 | none
          应征得监护人同意。 | requirement
          统一应由街道负责。 | requirement
          响应儿童的需要。 | none
          适应不同年龄的儿童。 | none
          相应的措施见表1。 | none
          供应商名单见附录。 | none
          对应关系见表2。 | none
          反应迅速的团队。 | none
          应届毕业生名单。 | none
          场地宜靠近学校。 | recommendation
          不宜设在交通干道旁。 | recommendation
          宜居中设置主入口。 | recommendation
          宜人工清扫。 | recommendation
          宜居社区的建设。 | none
          因地制宜地布置。 | none
          适宜的温度。 | none
          便宜的材料。 | none
          相关事宜见附录。 | none
          宜昌市的做法。 | none
          志愿者可参与管理。 | permission
          可以使用旧物。 | permission
          不必重复检查。 | permission
          可视情况调整。 | permission
          可持证上岗。 | permission
          可靠近水面行走。 | permission
          可及时调整。 | permission
          可视化的数据。 | none
          可持续发展的目标。 | none
          可靠的设备。 | none
          可行的方案。 | none
          信息的可及性与可操作性。 | none
          数据的可比性。 | none
          经许可的活动。 | none
          得到居民认可。 | none
          儿童能独立到达。 | statement
          可能发生的风险见表3。 | statement
          不能代替评估。 | statement
          不可能全部覆盖。 | statement
          活动能够持续。 | statement
          功能分区见图1。 | none
          能力建设的内容。 | none
          赋能儿童与家庭。 | none
          太阳能设备清单。 | none
          智能设备与技能培训。 | none
          节能灯具。 | none
          能源消耗表。 | none
          本章给出术语。 | none
          """)
  void chineseVerbsAreToldFromPartsOfWords(String sentence, String level) {
    assertEquals(level, Level.of(sentence, "zh").map(Level::word).orElse("none"));
    assertEquals(level, Level.of(sentence, "zh-Hans").map(Level::word).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The street shall be closed. | requirement
          It shall not be used for parking. | requirement
          It SHALL be clean. | requirement
          It shall be clean and should be soft. | requirement
          The surface should be soft. | recommendation
          It should not be hard. | recommendation
          Volunteers may help. | permission
          Cities need not pay. | permission
          It was new in May 2020. | none
          May 2020 was warm. | none
          On 1 May children should play. | recommendation
          Children can get there alone. | statement
          It cannot replace an evaluation. | statement
          Canada shows a canned and scanned dismay. | none
          A shoulder, a marshall and a mayor. | none
          This clause gives terms. | none
          社区应设置场地。 | none
          """)
  void englishVerbsAreWholeWords(String sentence, String level) {
    assertEquals(level, Level.of(sentence, "en").map(Level::word).orElse("none"));
  }
}
