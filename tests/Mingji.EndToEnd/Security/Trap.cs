using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Mingji.EndToEnd.Security;

/// <summary>
/// A text that breaks out of what it stands in and runs a script wherever it is not given out as text. Each field has a word of its own, so
/// that it can be said where the text was seen.
/// </summary>
internal static class Trap
{
    private const string Script = "\"'></textarea></title><img src=x onerror=__ran=1>";

    /// <summary>The text for this field.</summary>
    public static string Of(string field) => Script + field;

    /// <summary>What runs or lies open in the page; nothing when all of it is text.</summary>
    public const string Sprung =
        """
        () => [
          ...(window.__ran ? ['a script ran'] : []),
          ...[...document.querySelectorAll('img[src="x"], [onerror], script:not([src]), iframe, object, embed, [href^="javascript:" i], [action^="javascript:" i]')]
            .map(e => e.outerHTML.slice(0, 120)),
        ]
        """;

    /// <summary>All that a reader of the page can see: texts, also folded ones, and what stands in boxes, choices and hints.</summary>
    public const string Seen =
        """
        () => [
          document.title, document.body.textContent,
          ...[...document.querySelectorAll('input, textarea')].map(e => e.value),
          ...[...document.querySelectorAll('[title]')].map(e => e.title),
          ...[...document.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label')),
        ].join('\n')
        """;

    /// <summary>Listens to what a page does by itself: dialogs, and calls for the picture that is none.</summary>
    public static void Watch(IPage page, ConcurrentBag<string> complaints)
    {
        page.Dialog += async (_, dialog) =>
        {
            if (dialog.Type != DialogType.BeforeUnload) complaints.Add($"{page.Url}: a dialog says {dialog.Message}");
            await dialog.AcceptAsync();
        };
        page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/x", StringComparison.Ordinal)) complaints.Add($"{page.Url}: calls for {request.Url}");
        };
    }
}
