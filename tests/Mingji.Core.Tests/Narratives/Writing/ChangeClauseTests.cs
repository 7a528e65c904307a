using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Narratives.Writing;

namespace Mingji.Core.Tests.Narratives.Writing;

public sealed class ChangeClauseTests
{
    [Theory]
    [InlineData("105.00万元", "100.00万元", "较上年增加5.00万元，增长5.00%")]
    [InlineData("95.00万元", "100.00万元", "较上年减少5.00万元，下降5.00%")]
    [InlineData("100万元", "100.00万元", "与上年持平")]
    [InlineData("5.00万元", "0万元", "较上年增加5.00万元")]
    [InlineData("5.00万元", "-3.00万元", "较上年增加8.00万元")]
    [InlineData("12次", "9次", "较上年增加3次，增长33.33%")]
    [InlineData("1.05亿元", "10000万元", "较上年增加0.0500亿元，增长5.00%")]
    public void The_verb_follows_the_sign_and_no_rate_stands_over_a_base_of_zero_or_less(string now, string before, string words) =>
        Assert.Equal(words, ChangeClause.Of(Read(now), Read(before), "上年")!.Text);

    [Theory]
    [InlineData("12次", "9万元")]
    [InlineData("12次", "9")]
    public void What_does_not_compare_gives_none(string now, string before) => Assert.Null(ChangeClause.Of(Read(now), Read(before), "上年"));

    [Fact]
    public void A_figure_that_did_not_change_has_no_reason()
    {
        Assert.Equal("与上年持平", ChangeClause.Of(Read("5次"), Read("5次"), "上年")!.With("业务增加"));
        Assert.Equal("较上年增加1次，增长25.00%，主要原因是业务增加", ChangeClause.Of(Read("5次"), Read("4次"), "上年")!.With("业务增加。"));
    }

    [Fact]
    public void The_reader_reads_what_the_writer_wrote()
    {
        var clause = "本年收入合计105.00万元，" + ChangeClause.Of(Read("105.00万元"), Read("100.00万元"), "上年")!.Text + "。";
        var statement = NarrativeReader.Read([new(clause, Place.Nowhere)], new(2023)).Single();
        Assert.Equal((5.00m, 5.00m), (statement.Change!.Figure!.Value.Value, statement.Growth!.Figure!.Value.Value));
    }

    private static Figure Read(string text) => FigureReader.TryRead(text, Unit.None, out var figure) ? figure
        : throw new ArgumentException(text, nameof(text));
}
