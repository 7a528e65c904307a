using Mingji.Core.Rubrics;

namespace Mingji.Core.Tests.Rubrics;

public class WordingTests
{
    [Fact]
    public void Criteria_as_bureaus_word_them_score_as_read_by_eye()
    {
        var wrong = new List<string>();
        foreach (var wording in WordingTable.All)
        {
            var compiled = RubricCompiler.Compile(wording.Text, wording.Points);
            if (compiled.Executable == wording.Judged) wrong.Add($"{wording.Text}: executable {compiled.Executable}");
            else if (compiled.Rubric?.Evaluate(wording.Input()).Score is var score && !wording.Judged && score != wording.Score)
            {
                wrong.Add($"{wording.Text} [{wording.Given}]: {score}, not {wording.Score}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void At_least_one_hundred_and_twenty_different_wordings_are_tried()
    {
        Assert.True(WordingTable.All.Select(w => w.Text).Distinct(StringComparer.Ordinal).Count() >= 120);
    }

    [Fact]
    public void What_is_not_executed_names_its_words_with_their_place()
    {
        foreach (var wording in WordingTable.All.Where(w => w.Judged))
        {
            var compiled = RubricCompiler.Compile(wording.Text, wording.Points);
            Assert.Null(compiled.Rubric);
            Assert.NotEmpty(compiled.Unread);
            Assert.All(compiled.Unread, words => Assert.Equal(words.Text, wording.Text.Substring(words.Offset, words.Length)));
            Assert.All(compiled.Unread, words => Assert.NotEmpty(words.Why));
        }
    }

    [Theory]
    [InlineData("完成率≥90%得5分，其他情形由领导小组研究后另行确定。", "其他情形由领导小组研究后另行确定")]
    [InlineData("完成率≥90%得5分，低于90%不得分，特殊情况另议。", "特殊情况另议")]
    [InlineData("预算执行率≥95%得5分。按部门分类系数调整后计入。", "按部门分类系数调整后计入")]
    public void A_word_that_may_matter_is_never_passed_over(string text, string unread)
    {
        var compiled = RubricCompiler.Compile(text, 5);
        Assert.Null(compiled.Rubric);
        Assert.Contains(compiled.Unread, words => words.Text.Contains(unread, StringComparison.Ordinal)
            || unread.Contains(words.Text, StringComparison.Ordinal));
    }
}
