using System.Text.Json;
using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>Sends forms as the pages of a signed-in person do, with the token that his pages carry.</summary>
internal sealed class Poster(Site site, IPage page)
{
    private string? _token;

    public IPage Page => page;

    /// <summary>Sends the fields; the answer must be one that the form is taken.</summary>
    public async Task<IAPIResponse> Post(string path, params (string Name, string Value)[] fields)
    {
        var form = page.Context.APIRequest.CreateFormData();
        foreach (var (name, value) in fields) form.Append(name, value);
        var answer = await page.Context.APIRequest.PostAsync(site.Address + path, new() { Form = form, Headers = await Headers() });
        Assert.True(answer.Ok, $"{path}: {answer.Status} {await answer.TextAsync()}");
        return answer;
    }

    /// <summary>Sends a file beside the fields, under the name as the browser writes it; the page where that leads.</summary>
    public async Task<string> Send(string path, string field, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        var token = (await Headers()).Single().Value;
        var answer = await page.EvaluateAsync<string[]>(
            """
            async ([path, token, field, name, content, ...rest]) => {
              const body = new FormData();
              for (let i = 0; i < rest.length; i += 2) body.append(rest[i], rest[i + 1]);
              body.append(field, new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
              const answer = await fetch(path, { method: 'POST', body, headers: { RequestVerificationToken: token } });
              return [answer.ok ? '' : `${answer.status} ${await answer.text()}`, answer.url];
            }
            """,
            (string[])[path, token, field, name, Convert.ToBase64String(content), .. fields.SelectMany(f => new[] { f.Name, f.Value })]);
        Assert.True(answer[0].Length == 0, $"{path}: {answer[0]}");
        return new Uri(answer[1]).PathAndQuery;
    }

    private async Task<Dictionary<string, string>> Headers()
    {
        if (_token is null)
        {
            await page.GotoAsync("/account");
            var headers = await page.EvaluateAsync<string>("document.body.getAttribute('hx-headers')");
            _token = JsonDocument.Parse(headers).RootElement.GetProperty("RequestVerificationToken").GetString();
        }

        return new() { ["RequestVerificationToken"] = _token! };
    }
}
