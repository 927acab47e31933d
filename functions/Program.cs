using BinhHoa2.Functions.Archive;
using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Desk;
using BinhHoa2.Functions.Feeds;
using BinhHoa2.Functions.Health;
using BinhHoa2.Functions.Http;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.OwnYear;
using BinhHoa2.Functions.Rehearsal;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Semester;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Functions.Telemetry;
using BinhHoa2.Shared;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseAnswers();

builder.Services
    .AddSchool(builder.Configuration)
    .AddSweep(builder.Configuration)
    .AddLinks()
    .AddMonth()
    .AddReply()
    .AddFeeds()
    .AddOwnYear()
    .AddRequests()
    .AddSemester()
    .AddBoard()
    .AddRehearsal()
    .AddDesk(builder.Configuration)
    .AddArchive()
    .AddHealth()
    .AddTelemetry(builder.Configuration);

await builder.Build().RunAsync();
