using Mingji.Core.Forms;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;

namespace Mingji.Web.Api;

/// <summary>A form of the workbench as if it had just been read from a file: what the writers of reports take.</summary>
internal static class ReadForms
{
    public static AuditReport Of(string name, Form form)
    {
        var cells = form.Passages.Length;
        var read = new ReadDocument(new SourceDocument(name, "json", [], cells, []) { Forms = [form] }, [form], new(cells, cells, []), []);
        return new([new(name, "json", null, read)], []);
    }
}
