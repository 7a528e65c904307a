using System.Security;
using Mingji.Documents.Writing.Xlsx;

namespace Mingji.Documents.Writing.Annotating.Packages;

/// <summary>Texts as XML: control characters left out, signs escaped.</summary>
internal static class XmlText
{
    public static string Of(string text) => SecurityElement.Escape(LegalText.Of(text));

    /// <summary>For workbooks, which would take "_x0041_" for an A.</summary>
    public static string OfCell(string text) => SecurityElement.Escape(EscapeSigns.Keep(LegalText.Of(text)));
}
