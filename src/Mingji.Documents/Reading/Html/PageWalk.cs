using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Html;

/// <summary>Walks a page in reading order and gives its paragraphs and tables.</summary>
internal sealed class PageWalk(BlockBuilder builder, ReadingBudget budget)
{
    private const int LongestShown = 120;
    private readonly StringBuilder _text = new();
    private int _paragraphs;
    private int _tables;

    public void Read(INode page) => ReadInside(page, 0);

    /// <summary>Ends the paragraph that is being collected.</summary>
    public void Close(int level = 0)
    {
        var text = PageText.Clean(_text);
        _text.Clear();
        if (text.Length == 0) return;
        builder.Paragraph(text, string.Create(CultureInfo.InvariantCulture, $"第{++_paragraphs}段"), level, new(null, -1, -1,
            _paragraphs - 1));
    }

    private void ReadInside(INode parent, int depth)
    {
        if (depth > budget.Limits.MaxDepth) throw new LimitExceededException(OfficeRefusals.TooDeep(budget.Limits.MaxDepth));
        foreach (var node in parent.ChildNodes)
        {
            budget.Step();
            if (node is IText text) PageText.Append(_text, text.Data);
            else if (node is IElement element) Read(element, depth);
        }
    }

    private void Read(IElement element, int depth)
    {
        var kind = PageElements.KindOf(element);
        switch (kind)
        {
            case PageElement.Unread:
                break;
            case PageElement.Furniture:
                Close();
                LeaveOut(element);
                break;
            case PageElement.Table:
                Close();
                ReadTable(element, depth);
                break;
            case PageElement.LineBreak:
                _text.Append('\n');
                break;
            case PageElement.Field:
                _text.Append(PageText.FieldOf(element));
                break;
            case PageElement.Inline:
                ReadInside(element, depth + 1);
                break;
            default:
                Close();
                ReadInside(element, depth + 1);
                Close(PageElements.LevelOf(element));
                break;
        }
    }

    private void ReadTable(IElement element, int depth)
    {
        var table = ++_tables;
        var grid = HtmlGrid.Of(element, table - 1, budget, depth);
        foreach (var caption in grid.Captions) builder.Paragraph(caption, $"表{table}标题");
        if (grid.IsFrame)
        {
            foreach (var cell in grid.Elements)
            {
                ReadInside(cell, depth + 1);
                Close();
            }

            return;
        }

        builder.Table(grid.Cells, grid.Rows, grid.Columns, $"表{table}");
        foreach (var inner in grid.Inner) ReadTable(inner, depth + 1);
    }

    private void LeaveOut(IElement element)
    {
        var text = new StringBuilder();
        PageText.Collect(element, text, budget, 0);
        var shown = PageText.Clean(text).Replace('\n', ' ');
        if (shown.Length == 0) return;
        var name = PageElements.FurnitureName(element);
        builder.Remark(name, $"{name}不作为正文读入：{(shown.Length > LongestShown ? shown[..LongestShown] + "…" : shown)}");
    }
}
