//! All inputs enforce the same scenario limits: an invalid scenario is refused everywhere for the
//! same reason.

use handshake_lab::model::link::Link;
use handshake_lab::model::{Effect, Message, Model, Theme, update};
use timeline::registry::{CompressionMethod, ProtocolVersion};
use timeline::scenario::limits::{
    LONGEST_CONVERSATION, LONGEST_EDIT, LONGEST_MESSAGE, LONGEST_PROTOCOL, LONGEST_PROTOCOL_LIST, MOST_EDITS,
    MOST_MESSAGES, ScenarioError,
};
use timeline::scenario::{ChatMessage, Edit, EditKind, Scenario};
use timeline::time::UnixTime;
use timeline::{Actor, Timeline};
use tls_core::export::json::{self, ReadError};

fn default_link() -> Link {
    Link::of_the_lab(["question", "answer"].map(str::to_owned))
}

fn scenario(change: impl FnOnce(&mut Scenario)) -> Scenario {
    let mut scenario = default_link().scenario;
    scenario.seed = 7;
    change(&mut scenario);
    scenario
}

fn texts(lengths: impl IntoIterator<Item = usize>) -> Vec<ChatMessage> {
    let say = |length| ChatMessage {
        from: Actor::Client,
        text: "a".repeat(length),
    };
    lengths.into_iter().map(say).collect()
}

fn injection(length: usize) -> Edit {
    let bytes = vec![0; length];
    Edit::new(Actor::Server, 3, EditKind::Inject { bytes })
}

fn faults(count: usize) -> Vec<Edit> {
    let fault = |record| Edit::flip(Actor::Client, record, 9, 1);
    (0..count).map(fault).collect()
}

/// Returns `count` names of `length` characters each.
fn protocols(count: usize, length: usize) -> Vec<String> {
    (0..count).map(|number| format!("{number:0>length$}")).collect()
}

/// Returns the link that describes the whole scenario.
fn fragment(scenario: &Scenario) -> String {
    let link = Link {
        scenario: scenario.clone(),
        ..default_link()
    };
    link.scenario_fragment(&default_link())
}

fn by_link(scenario: &Scenario) -> Result<Scenario, ScenarioError> {
    let read = Link::read(&fragment(scenario), &default_link());
    match read.refusal {
        Some(error) => Err(error),
        None => Ok(read.link.scenario),
    }
}

fn by_file(scenario: &Scenario) -> Result<Scenario, ScenarioError> {
    match json::read_scenario(&json::of_session(&Timeline::begin(Some(scenario.clone())))) {
        Ok(scenario) => Ok(scenario),
        Err(ReadError::Scenario(error)) => Err(error),
        Err(error) => panic!("{error}"),
    }
}

/// Sends the scenario as the embedding page does. Returns the scenario to run, or the answer's
/// problem.
fn by_embedding_page(scenario: &Scenario) -> Result<Scenario, String> {
    let [client_text, server_text] = ["question", "answer"].map(str::to_owned);
    let mut model = Model::new(client_text, server_text, Theme::System).embedded("", true, false);
    let mut order = form_urlencoded::Serializer::new(String::new());
    order.append_pair("number", "1").append_pair("type", "setScenario");
    order.append_pair("scenario", &fragment(scenario));
    let effects = update(&mut model, Message::Order(order.finish()));
    let told = effects.into_iter().find_map(|effect| match effect {
        Effect::Run(scenario) => Some(Ok(*scenario)),
        Effect::Answer(answer) => Some(Err(answer)),
        _ => None,
    });
    let problem = |answer: String| {
        let mut parts = form_urlencoded::parse(answer.as_bytes());
        parts.find(|(name, _)| name == "problem").unwrap().1.into_owned()
    };
    told.expect("an order is carried out or answered").map_err(problem)
}

/// Checks the last message as if the learner typed it after all the others.
fn by_typing(scenario: &Scenario) -> Option<ScenarioError> {
    let mut earlier = scenario.clone();
    let last = earlier.messages.pop()?;
    earlier.check_another_text(&last.text).err()
}

#[test]
fn every_input_refuses_invalid_scenarios_for_the_same_reason() {
    let hostile = [
        scenario(|it| it.host_name = "a".repeat(254)),
        scenario(|it| it.host_name = "a..test".to_owned()),
        scenario(|it| it.messages = texts(vec![1; MOST_MESSAGES + 1])),
        scenario(|it| it.messages = texts([1, 0])),
        scenario(|it| it.messages = texts([1, LONGEST_MESSAGE + 1])),
        scenario(|it| it.messages = texts([LONGEST_MESSAGE; LONGEST_CONVERSATION / LONGEST_MESSAGE + 1])),
        scenario(|it| it.edits = faults(MOST_EDITS + 1)),
        scenario(|it| it.edits = vec![injection(0)]),
        scenario(|it| it.edits = vec![injection(LONGEST_EDIT + 1)]),
        scenario(|it| it.edits = vec![Edit::new(Actor::Client, usize::MAX, EditKind::Drop)]),
        scenario(|it| it.client.negotiation.application_protocols = protocols(1, LONGEST_PROTOCOL + 1)),
        scenario(|it| it.server.negotiation.application_protocols = protocols(65, LONGEST_PROTOCOL)),
        scenario(|it| it.client.negotiation.application_protocols = vec!["h2".to_owned(); 2]),
        scenario(|it| it.client.negotiation.versions = Vec::new()),
        scenario(|it| it.client.negotiation.versions = vec![ProtocolVersion::TLS_1_2; 2]),
        scenario(|it| it.server.negotiation.compression_methods = vec![CompressionMethod::DEFLATE]),
        scenario(|it| it.server.fresh_key = "1024.0123456789abcdef.1.1".parse().ok()),
        scenario(|it| it.now = UnixTime(UnixTime::LAST.0 + 1)),
    ];
    for scenario in hostile {
        let error = scenario.check().expect_err("no session can have this");
        assert_eq!(by_link(&scenario), Err(error.clone()));
        assert_eq!(by_file(&scenario), Err(error.clone()));
        assert_eq!(by_embedding_page(&scenario), Err(format!("not possible: {error}")));
        if error.field.starts_with("messages") {
            assert_eq!(by_typing(&scenario), Some(error));
        }
    }
}

#[test]
fn every_input_accepts_scenarios_at_the_limit() {
    let label = "a".repeat(63);
    let host = [label.as_str(); 4].join(".");
    let at_the_limit = [
        scenario(|it| it.host_name = host[..253].to_owned()),
        scenario(|it| it.messages = texts(vec![1; MOST_MESSAGES])),
        scenario(|it| {
            let whole = LONGEST_CONVERSATION / LONGEST_MESSAGE;
            let rest = LONGEST_CONVERSATION % LONGEST_MESSAGE;
            it.messages = texts([vec![LONGEST_MESSAGE; whole], vec![rest]].concat());
        }),
        scenario(|it| it.edits = faults(MOST_EDITS)),
        scenario(|it| it.edits = vec![injection(LONGEST_EDIT)]),
        scenario(|it| {
            it.client.negotiation.application_protocols =
                protocols(LONGEST_PROTOCOL_LIST / (1 + LONGEST_PROTOCOL), LONGEST_PROTOCOL);
        }),
        scenario(|it| it.now = UnixTime::LAST),
    ];
    for scenario in at_the_limit {
        assert_eq!(scenario.check(), Ok(()));
        assert_eq!(by_link(&scenario), Ok(scenario.clone()));
        assert_eq!(by_file(&scenario), Ok(scenario.clone()));
        assert_eq!(by_embedding_page(&scenario), Ok(scenario.clone()));
        assert_eq!(by_typing(&scenario), None);
    }
}
