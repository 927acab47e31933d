using BinhHoa2.Commands;
using BinhHoa2.Embedded.Commands;
using BinhHoa2.Simulation;

// What can be run by hand: dotnet run --project functions -- NAME …
[assembly: EmbeddedCommand("simulate", typeof(SimulateCommand))]
[assembly: EmbeddedCommand("check-delivery", typeof(CheckDelivery))]
[assembly: EmbeddedCommand("check-deployment", typeof(CheckDeployment))]
[assembly: EmbeddedCommand("read-plan", typeof(ReadPlan))]
