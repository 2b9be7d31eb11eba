using Microsoft.AspNetCore.Http;

namespace Playbook.Preview.Serving;

/// <summary>Why a request is not answered.</summary>
internal sealed record Refusal(int Status, string Reason);

/// <summary>Turns away what no reader of the preview sends: other methods, foreign names, requests made by other sites.</summary>
internal sealed class RequestGate(AllowedHosts hosts)
{
    private static readonly Refusal WrongHost = new(StatusCodes.Status421MisdirectedRequest, "The preview answers to localhost alone.");
    private static readonly Refusal WrongMethod = new(StatusCodes.Status405MethodNotAllowed, "The preview can only be read.");
    private static readonly Refusal WrongSite = new(StatusCodes.Status403Forbidden, "Another site may link to the preview, not read from it.");

    public Refusal? Check(HttpRequest request) =>
        !hosts.Allows(request.Host) ? WrongHost
        : !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) ? WrongMethod
        : ComesFromAnotherSite(request) && !IsTopLevelNavigation(request) ? WrongSite
        : null;

    // `same-site` is another port of this machine: another program, so another site.
    private static bool ComesFromAnotherSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static bool IsTopLevelNavigation(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
}
