using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Desk.Staffing;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Desk;

/// <summary>Registers what the desk's functions call.</summary>
public static class DeskFeature
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<DeskRecords>()
        .AddSingleton<DeskRates>()
        .AddSingleton<DeskCookies>()
        .AddSingleton<SignInService>()
        .AddSingleton<SignInHandler>()
        .AddSingleton<DeskAuthorizer>()
        .AddSingleton<DeskSessions>()
        .AddSingleton<DeskHomeReader>()
        .AddSingleton<DeskLog>()
        .AddSingleton<DeskActions>()
        .AddSingleton<RosterDrafts>()
        .AddSingleton<PeopleReader>()
        .AddSingleton<PeopleFiles>()
        .AddSingleton<PeopleForms>()
        .AddSingleton<RosterAdopter>()
        .AddSingleton<PlanDrafts>()
        .AddSingleton<PlanDeskReader>()
        .AddSingleton<PlanFiles>()
        .AddSingleton<PlanForms>()
        .AddSingleton<PlanAdopter>()
        .AddSingleton<DeskRehearsal>()
        .AddSingleton<DeskPause>()
        .AddSingleton<DeskHolidays>()
        .AddSingleton<DeskReminders>()
        .AddSingleton<DeskPreview>()
        .AddSingleton<LinkEndForm>()
        .AddSingleton<LinkEndService>();
}
