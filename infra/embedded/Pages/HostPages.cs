using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Http;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Embedded.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
        var mailbox = new MailboxPages(new Mailbox(settings["Mail:Mailbox:Folder"]!));
        var time = new TimePages(machine, services.GetRequiredService<IHostApplicationLifetime>());
        var start = new StartPage(
            functions, machine, services.GetRequiredService<FunctionKey>(), services.GetRequiredService<StorageAccount>());

        Get(endpoints, StartPath, start.ShowAsync);
        Get(endpoints, MailboxPath, mailbox.ListAsync);
        Get(endpoints, MailboxPath + "/{file}", mailbox.ShowAsync);
        Get(endpoints, MailboxPath + "/{file}/html", mailbox.HtmlAsync);
        Get(endpoints, MailboxPath + "/{file}/source", mailbox.SourceAsync);
        Get(endpoints, MailboxPath + "/{file}/attachments/{number:int}", mailbox.AttachmentAsync);
        Get(endpoints, TimePath, time.ShowAsync);
        Map(endpoints, "POST", TimePath, time.MoveAsync);
        if (!functions.Http.Any(OwnsRoot))
        {
            Get(endpoints, "/", http =>
            {
                http.Response.Redirect(StartPath);
                return Task.CompletedTask;
            });
        }
    }

    private static bool OwnsRoot(HttpFunction function) =>
        (function.Methods.Count == 0 || function.Methods.Contains("GET"))
        && function.Route.PathSegments.All(
            segment => segment.IsSimple
                && segment.Parts[0] is RoutePatternParameterPart { IsOptional: true } or RoutePatternParameterPart { IsCatchAll: true });

    private static void Get(IEndpointRouteBuilder endpoints, string path, RequestDelegate page) => Map(endpoints, "GET", path, page);

    private static void Map(IEndpointRouteBuilder endpoints, string method, string path, RequestDelegate page) =>
        endpoints.Map(path, OwnMachineOnly.Guard(page)).WithMetadata(new HttpMethodMetadata([method]));
}
