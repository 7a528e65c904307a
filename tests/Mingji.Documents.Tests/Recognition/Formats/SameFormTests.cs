using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;
using Mingji.Documents.Reporting.Json;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Recognition.Formats;

/// <summary>A form is the same form whatever kind of file it is written in.</summary>
public sealed class SameFormTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ReadDocument AsText = Recognize("a.txt", Encoding.UTF8.GetBytes(OfficeSamples.Text));

    [Fact]
    public void The_form_is_read_whole_from_text()
    {
        var form = Assert.Single(AsText.Forms);
        Assert.Equal(FormType.ProjectSelfEvaluation, form.Type);
        Assert.Equal(4, form.Indicators.Length);
        Assert.Equal(96.5m, form.Total?.Score?.Figure?.Value);
        Assert.Empty(AsText.Coverage.Unused);
    }

    [Fact]
    public void A_docx_gives_the_same_form() => IsTheSame(Recognize("a.docx", OfficeSamples.Docx.ToBytes()));

    [Fact]
    public void An_xlsx_gives_the_same_form() => IsTheSame(Recognize("a.xlsx", OfficeSamples.Xlsx.ToBytes()));

    [Fact]
    public void A_page_gives_the_same_form() => IsTheSame(Recognize("a.html", Encoding.UTF8.GetBytes(OfficeSamples.Html)));

    [Fact]
    public void A_docx_written_by_another_program_gives_the_same_form() =>
        IsTheSame(Recognize("a.docx", LibreOffice.Convert("a.docx", OfficeSamples.Docx.ToBytes(), "odt", "docx")));

    [Fact]
    public void An_xls_gives_the_same_form_and_no_change_of_it_throws()
    {
        var xls = LibreOffice.Convert("a.xlsx", OfficeSamples.Xlsx.ToBytes(), "xls");

        var read = Recognize("a.xls", xls);

        Assert.Equal("xls", read.Source.Format);
        IsTheSame(read);
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var changed = (byte[])xls.Clone();
            for (var times = random.Next(1, 12); times > 0; times--) changed[random.Next(changed.Length)] = (byte)random.Next(256);
            var result = ReadingShape.Try("a.xls", changed);
            if (result.IsRead) FormRecognizer.Recognize(result.Document);
        }
    }

    [Fact]
    public void A_page_written_by_another_program_gives_the_same_form() =>
        IsTheSame(Recognize("a.html", LibreOffice.Convert("a.xlsx", OfficeSamples.Xlsx.ToBytes(), "html")));

    private static void IsTheSame(ReadDocument read)
    {
        Assert.Equal(Say(Assert.Single(AsText.Forms)), Say(Assert.Single(read.Forms)));
        Assert.Empty(read.Coverage.Unused);
        Assert.Equal(AsText.Coverage.Cells, read.Coverage.Cells);
    }

    private static ReadDocument Recognize(string name, byte[] bytes) => FormRecognizer.Recognize(ReadingShape.Read(name, bytes));

    private static string Say(Form form)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            FormJson.WriteHead(json, form);
            FormJson.WriteContent(json, form);
            json.WriteEndObject();
        }

        var node = JsonNode.Parse(bytes.ToArray())!;
        WithoutPlaces(node);
        return node.ToJsonString(Readable);
    }

    private static void WithoutPlaces(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) WithoutPlaces(item);
        }
        else if (node is JsonObject record)
        {
            record.Remove("at");
            foreach (var (_, value) in record) WithoutPlaces(value);
        }
    }
}
