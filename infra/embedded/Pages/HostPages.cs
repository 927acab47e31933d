using BinhHoa2.Embedded.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Pages;

/// <summary>The host's own pages.</summary>
internal static class HostPages
{
    public const string StartPath = "/_embedded";
    public const string MailboxPath = "/_embedded/mailbox";
    public const string TimePath = "/_embedded/time";

    public static void Map(WebApplication web)
    {
        var prepared = web.Services.GetRequiredService<Hosting.PreparedHost>();
        var functions = web.Services.GetRequiredService<FunctionTable>();
        var mailbox = new MailboxPages(new Mailbox(web.Services.GetRequiredService<IConfiguration>()["Mail:Mailbox:Folder"]!));
        var time = new TimePages(prepared.Time, web.Lifetime);

        Get(web, StartPath, new StartPage(functions, prepared).ShowAsync);
        Get(web, MailboxPath, mailbox.ListAsync);
        Get(web, MailboxPath + "/{file}", mailbox.ShowAsync);
        Get(web, MailboxPath + "/{file}/html", mailbox.HtmlAsync);
        Get(web, MailboxPath + "/{file}/source", mailbox.SourceAsync);
        Get(web, MailboxPath + "/{file}/attachments/{number:int}", mailbox.AttachmentAsync);
        Get(web, TimePath, time.ShowAsync);
        Map(web, "POST", TimePath, time.MoveAsync);
        if (!functions.Http.Any(OwnsRoot))
        {
            Get(web, "/", http =>
            {
                http.Response.Redirect(StartPath);
                return Task.CompletedTask;
            });
        }
    }

    private static bool OwnsRoot(HttpFunction function) =>
        (function.Methods.Count == 0 || function.Methods.Contains("GET"))
        && function.Route.PathSegments.All(segment => segment.IsSimple && segment.Parts[0] is RoutePatternParameterPart { IsOptional: true } or RoutePatternParameterPart { IsCatchAll: true });

    private static void Get(WebApplication web, string path, RequestDelegate page) => Map(web, "GET", path, page);

    private static void Map(WebApplication web, string method, string path, RequestDelegate page) =>
        web.Map(path, OwnMachineOnly.Guard(page)).WithMetadata(new HttpMethodMetadata([method]));
}
