using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Time;
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

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var functions = services.GetRequiredService<FunctionTable>();
        var machine = services.GetRequiredService<TimeMachine>();
        var settings = services.GetRequiredService<IConfiguration>();
        var guard = new HostPageGuard(services.GetRequiredService<HostPageKey>());
        var pages = HostPageSet.Of(settings, machine);
        var frame = new HostPage(pages);
        var start = new StartPage(
            frame, pages, services.GetRequiredService<ListedPages>(), services.GetRequiredService<HostStatus>());
        Map("GET", StartPath, start.ShowAsync);
        if (pages.Mailbox)
        {
            var mailbox = new MailboxPages(frame, new Mailbox(settings["Mail:Mailbox:Folder"]!));
            Map("GET", MailboxPath, mailbox.ListAsync);
            Map("GET", MailboxPath + "/{file}", mailbox.ShowAsync);
            Map("GET", MailboxPath + "/{file}/html", mailbox.HtmlAsync);
            Map("GET", MailboxPath + "/{file}/source", mailbox.SourceAsync);
            Map("GET", MailboxPath + "/{file}/attachments/{number:int}", mailbox.AttachmentAsync);
        }

        if (pages.TimeMachine)
        {
            var time = new TimePages(frame, machine, services.GetRequiredService<ClockMove>());
            Map("GET", TimePath, time.ShowAsync);
            Map("POST", TimePath, time.MoveAsync);
        }

        if (!functions.Http.Any(OwnsRoot))
        {
            Map("GET", "/", http =>
            {
                http.Response.Redirect(StartPath);
                return Task.CompletedTask;
            });
        }

        void Map(string method, string path, RequestDelegate page) =>
            endpoints.Map(path, guard.Protect(page)).WithMetadata(new HttpMethodMetadata([method]));
    }

    private static bool OwnsRoot(HttpFunction function) =>
        (function.Methods.Count == 0 || function.Methods.Contains("GET"))
        && function.Route.PathSegments.All(
            segment => segment.IsSimple
                && segment.Parts[0] is RoutePatternParameterPart { IsOptional: true } or RoutePatternParameterPart { IsCatchAll: true });
}
